package io.tidegate.inventory.api;

import io.tidegate.kernel.Invalid;
import org.jspecify.annotations.Nullable;

/** Reads true and false in the query of an address. */
final class Truth {
  private Truth() {}

  /** False when nothing is said; throws {@link Invalid} for anything else. */
  static boolean of(String field, @Nullable String said) {
    return switch (said) {
      case null -> false;
      case "", "false" -> false;
      case "true" -> true;
      default -> throw new Invalid(field, "Say true or false.");
    };
  }
}
