package io.tidegate.review;

import io.tidegate.kernel.PersonId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The post-implementation review of one change.
 *
 * @param completedAt null while it is being written
 * @param version counts every save; 0 before the first
 */
public record Pir(Answers answers, @Nullable Instant completedAt, PersonId by, long version) {
  /** Whether it is complete. */
  public boolean completed() {
    return completedAt != null;
  }

  /** Whether the change did what it was for. */
  public enum Objective {
    ACHIEVED("Achieved"),
    PARTLY("Partly achieved"),
    MISSED("Missed");

    private final String title;

    Objective(String title) {
      this.title = title;
    }

    /** The answer as people read it. */
    public String title() {
      return title;
    }

    /** The name in forms. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What is asked. Null or empty means not yet answered; "none" is an answer.
   *
   * @param rollbackAvailable whether one could still go back now
   * @param standardCandidate whether this should become a standard change
   */
  public record Answers(
      @Nullable Objective objective,
      String unexpectedImpact,
      @Nullable Boolean rollbackAvailable,
      String lessons,
      @Nullable Boolean standardCandidate) {
    /** Nothing answered yet. */
    public static final Answers NONE = new Answers(null, "", null, "", null);

    /** The same of a standard change, which need not become one. */
    Answers ofStandard() {
      return new Answers(objective, unexpectedImpact, rollbackAvailable, lessons, false);
    }
  }
}
