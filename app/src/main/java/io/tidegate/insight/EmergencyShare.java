package io.tidegate.insight;

import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Share;
import io.tidegate.policy.EmergencyRules.Flag;
import java.time.Instant;

/**
 * How many of a client's changes were emergencies.
 *
 * @param flag the rule by which that is too many
 * @param since the moment from which on changes count
 * @param counted when they were counted
 */
public record EmergencyShare(
    ClientId client, Share share, Flag flag, Instant since, Instant counted) {
  /** Whether that is too many. */
  public boolean raised() {
    return share.part() >= flag.fewest() && share.above(flag.percent());
  }

  /** The rule in words. */
  public String rule() {
    return "more than %d %% of the changes of %d days, and at least %d"
        .formatted(flag.percent(), flag.days(), flag.fewest());
  }
}
