package io.tidegate.imports;

import java.util.ArrayList;
import java.util.List;

/** Writes the numbers of lines. */
final class Lines {
  private static final int MOST = 20;

  private Lines() {}

  /** Such as {@code line 2} or {@code lines 2-7, 12}; of very many the first. */
  static String of(List<Integer> lines) {
    List<String> ranges = ranges(lines);
    return (lines.size() == 1 ? "line " : "lines ")
        + (ranges.size() <= MOST
            ? String.join(", ", ranges)
            : String.join(", ", ranges.subList(0, MOST)) + " and more, to " + lines.getLast());
  }

  /** Such as {@code 2-7, 12}. */
  static String all(List<Integer> lines) {
    return String.join(", ", ranges(lines));
  }

  private static List<String> ranges(List<Integer> lines) {
    List<String> ranges = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || lines.get(i) != lines.get(i - 1) + 1) {
        int first = lines.get(from);
        int last = lines.get(i - 1);
        ranges.add(first == last ? String.valueOf(first) : first + "-" + last);
        from = i;
      }
    }
    return ranges;
  }
}
