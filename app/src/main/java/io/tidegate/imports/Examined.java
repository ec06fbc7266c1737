package io.tidegate.imports;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of the rows of one change.
 *
 * @param key the number it has in the log; empty when it has none
 * @param found null when it is refused
 */
record Examined(String key, List<Integer> lines, @Nullable Found found, List<Finding> findings) {
  Examined {
    lines = List.copyOf(lines);
    findings = List.copyOf(findings);
  }

  boolean refused() {
    return found == null;
  }

  Optional<Found> taken() {
    return Optional.ofNullable(found);
  }
}
