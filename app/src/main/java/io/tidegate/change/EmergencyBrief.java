package io.tidegate.change;

import org.jspecify.annotations.Nullable;

/**
 * What an authoriser must know when there is no time for more (design, section 3): one line each.
 * Empty means not said.
 *
 * @param criterion the criterion of the account's emergency protocol that applies
 * @param rollback how to go back, or why one cannot
 * @param minutes how long it will take; null when not said
 */
public record EmergencyBrief(
    String criterion,
    String justification,
    String incident,
    String impact,
    String steps,
    String rollback,
    @Nullable Integer minutes) {
  /** Nothing said yet. */
  public static final EmergencyBrief UNSAID = new EmergencyBrief("", "", "", "", "", "", null);
}
