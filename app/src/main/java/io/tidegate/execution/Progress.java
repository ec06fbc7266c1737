package io.tidegate.execution;

import io.tidegate.kernel.PersonId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far one step has come.
 *
 * @param started null until begun
 * @param ended null until done or skipped
 * @param by who is at it, or ended it; null while pending and untouched
 * @param note why it was skipped, or what the problem is; may be empty
 */
public record Progress(
    Status status,
    @Nullable Instant started,
    @Nullable Instant ended,
    @Nullable PersonId by,
    String note) {
  /** Not begun. */
  public static final Progress PENDING = new Progress(Status.PENDING, null, null, null, "");

  /** Where a step stands. */
  public enum Status {
    PENDING("to do"),
    ACTIVE("under way"),
    PROBLEM("has a problem"),
    DONE("done"),
    SKIPPED("skipped");

    private final String title;

    Status(String title) {
      this.title = title;
    }

    /** The status as a sentence says it. */
    public String title() {
      return title;
    }

    /** Whether nothing is left to do. */
    public boolean ended() {
      return this == DONE || this == SKIPPED;
    }

    /** Whether somebody is at it. */
    public boolean underWay() {
      return this == ACTIVE || this == PROBLEM;
    }
  }

  /** How long it took, or has been taking until now; nothing for one that never began. */
  public Duration elapsed(Instant now) {
    if (started == null) {
      return Duration.ZERO;
    }
    Duration taken = Duration.between(started, ended == null ? now : ended);
    return taken.isNegative() ? Duration.ZERO : taken;
  }

  Progress begunBy(PersonId person, Instant at) {
    return new Progress(Status.ACTIVE, started == null ? at : started, null, person, note);
  }

  Progress troubledBy(PersonId person, Instant at, String problem) {
    return new Progress(Status.PROBLEM, started == null ? at : started, null, person, problem);
  }

  Progress doneBy(PersonId person, Instant at) {
    return new Progress(Status.DONE, started == null ? at : started, at, person, note);
  }

  Progress skippedBy(PersonId person, Instant at, String reason) {
    return new Progress(Status.SKIPPED, started, at, person, reason);
  }

  /**
   * Put back among those to do, as when a rollback begins in the middle of it. What the problem was
   * stays known.
   */
  Progress putBack() {
    return new Progress(Status.PENDING, null, null, by, note);
  }
}
