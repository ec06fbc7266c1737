package io.tidegate.insight;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said to be behind some trouble.
 *
 * @param id of the change, the unrecorded change or the vendor's work; null for {@link
 *     Kind#NOTHING}
 */
public record Cause(Kind kind, @Nullable UUID id) {
  /** None of all this: the trouble came from elsewhere. */
  public static final Cause NOTHING = new Cause(Kind.NOTHING, null);

  /** What it can be. */
  public enum Kind {
    CHANGE,
    UNRECORDED,
    VENDOR,
    NOTHING
  }

  /** The cause that a clue would be; a clue without an id is nobody's to name. */
  public static @Nullable Cause of(Clue clue) {
    if (clue.id() == null) {
      return null;
    }
    return switch (clue.source()) {
      case CHANGE -> new Cause(Kind.CHANGE, clue.id());
      case UNRECORDED -> new Cause(Kind.UNRECORDED, clue.id());
      case VENDOR -> new Cause(Kind.VENDOR, clue.id());
      case OTHERS -> null;
    };
  }
}
