package io.tidegate.approval;

import io.tidegate.kernel.PersonId;
import java.time.Instant;

/**
 * One decision in one stage, as it was given.
 *
 * @param voter the approver whose vote it is
 * @param hand who gave it: the voter, or somebody who stands in for them
 * @param seen the content that they decided on
 * @param ended whether it was withdrawn, or lapsed with an edit; it then never counts again
 */
public record Vote(
    PersonId voter, PersonId hand, Decision decision, Content seen, Instant at, boolean ended) {
  /** Somebody's own vote. */
  public static Vote own(PersonId voter, Decision decision, Content seen, Instant at) {
    return new Vote(voter, voter, decision, seen, at, false);
  }

  /** Whether somebody else gave it in the voter's place. */
  public boolean standsIn() {
    return !voter.equals(hand);
  }

  /** The same vote, no longer counting. */
  public Vote end() {
    return new Vote(voter, hand, decision, seen, at, true);
  }
}
