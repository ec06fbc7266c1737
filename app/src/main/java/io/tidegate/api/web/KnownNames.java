package io.tidegate.api.web;

import java.util.Collection;

/** The names that are known where one was not, to go on after “There is no … here”. */
final class KnownNames {
  private KnownNames() {}

  /** In the order in which they come; or these words when there are none. */
  static String words(Collection<String> names, String none) {
    return switch (names.size()) {
      case 0 -> none;
      case 1 -> "; there is only “" + names.iterator().next() + "”";
      default -> "; there are " + String.join(", ", names);
    };
  }
}
