package io.tidegate.catalogue;

import io.tidegate.policy.Preset;
import io.tidegate.policy.Section;

/**
 * What a model must keep up to stay approved beforehand (design, section 9). The section {@code
 * catalogue} of the policy, schema 1.
 *
 * @param recent how many of the changes closed last count
 * @param fewestBad so many must have gone wrong before a share of them says anything
 * @param mostBadPercent the largest share of the recent ones that may have gone wrong
 * @param reviewMonths how long a review holds when nobody says otherwise
 * @param warnDays how long before its review date the owner is told
 */
public record LicenceRules(
    int recent, int fewestBad, int mostBadPercent, int reviewMonths, int warnDays) {
  /** The section as the policy keeps it. */
  public static final Section<LicenceRules> SECTION =
      new Section<>("catalogue", 1, LicenceRules.class, new LicenceRules(20, 2, 10, 12, 14))
          .in(Preset.DEVOPS, new LicenceRules(10, 2, 20, 12, 14))
          .in(Preset.REGULATED, new LicenceRules(20, 1, 5, 6, 30));
}
