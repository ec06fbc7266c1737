package io.tidegate.risk;

import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.PersonId;
import java.time.Instant;
import java.util.UUID;

/**
 * An assessment as it stands in the record of a change. The one with the highest number counts.
 *
 * @param number counts the assessments of the change from 1
 * @param revision the change's revision when it was made; 0 before approval was first sought
 * @param by who answered; when carried over, whose edit moved the facts
 */
public record Scoring(
    UUID id,
    ChangeId change,
    int number,
    int revision,
    Cause cause,
    Assessment assessment,
    Instant at,
    PersonId by,
    String byName) {
  /** Why there is a new one. */
  public enum Cause {
    /** A person answered the five questions. */
    ANSWERED,
    /** An edit changed the facts, and the answers were carried over to them. */
    CARRIED_OVER
  }

  /** The level that counts. */
  public RiskLevel level() {
    return assessment.level();
  }

  /** The total, from 5 to 25. */
  public int total() {
    return assessment.total();
  }

  /** As a phrase: "high, 17 of 25". */
  public String phrase() {
    return "%s, %d of 25".formatted(level().title(), total());
  }
}
