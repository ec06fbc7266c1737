package io.tidegate.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a file to mend.
 *
 * @param text as CSV
 * @param next the position after which the next piece begins; null when there is none
 */
public record Mend(String text, @Nullable Integer next) {
  /** The cells but those we once added ourselves, and then ours. */
  static List<String> line(List<String> cells, Set<Integer> without, List<String> ours) {
    List<String> line = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      if (!without.contains(i)) {
        line.add(cells.get(i));
      }
    }
    line.addAll(ours);
    return line;
  }

  /** Line, column and reason; those of other rows of the change where this one has none. */
  static List<String> reasons(int line, List<Finding> found) {
    List<Finding> own = found.stream().filter(finding -> finding.line() == line).toList();
    if (own.isEmpty()) {
      String others =
          found.stream()
              .map(finding -> "Waits for line " + finding.line() + " of the same change.")
              .distinct()
              .collect(Collectors.joining(" "));
      return List.of(String.valueOf(line), "", others);
    }
    return List.of(
        String.valueOf(line),
        own.stream().map(Finding::column).distinct().collect(Collectors.joining(", ")),
        own.stream().map(Finding::sentence).collect(Collectors.joining(" ")));
  }
}
