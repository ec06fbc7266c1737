package io.tidegate.cab;

import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Which action items a list shows.
 *
 * @param owner who is to do them; null for anybody
 * @param client whose business they are; null for no such limit
 */
public record ActionFilter(Which which, @Nullable PersonId owner, @Nullable ClientId client) {
  /** What is still to be done, of everybody. */
  public static final ActionFilter OPEN = new ActionFilter(Which.OPEN, null, null);

  /** How they stand. */
  public enum Which {
    /** To be done. */
    OPEN("Open"),
    /** To be done, and their day has passed. */
    OVERDUE("Overdue"),
    /** Done. */
    DONE("Done"),
    /** Not to be done any more. */
    CANCELLED("Cancelled"),
    /** All of them. */
    ALL("All");

    private final String title;

    Which(String title) {
      this.title = title;
    }

    /** The words for it. */
    public String title() {
      return title;
    }

    /** Whether they are read from what is due first on; else the latest come first. */
    boolean upwards() {
      return this == OPEN || this == OVERDUE;
    }
  }

  /** What is still to be done by somebody. */
  public static ActionFilter owedBy(PersonId owner) {
    return new ActionFilter(Which.OPEN, owner, null);
  }
}
