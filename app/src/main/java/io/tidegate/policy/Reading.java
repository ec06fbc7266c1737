package io.tidegate.policy;

import io.tidegate.kernel.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What became of reading a section's rules from a file or a program.
 *
 * @param rules empty when they could not be read
 * @param problems why; each names the path within the section
 */
record Reading(Optional<Object> rules, List<Problem> problems) {
  static Reading of(Object rules) {
    return new Reading(Optional.of(rules), List.of());
  }

  static Reading failed(List<Problem> problems) {
    return new Reading(Optional.empty(), problems);
  }
}
