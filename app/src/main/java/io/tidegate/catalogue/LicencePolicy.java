package io.tidegate.catalogue;

import io.tidegate.change.TrackRecord;
import io.tidegate.kernel.Share;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** When a model loses its licence. No I/O. */
final class LicencePolicy {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private LicencePolicy() {}

  /** Why the licence is lost today; empty while it holds. Failures are told before a date. */
  static Optional<Lost> judge(
      LicenceRules rules, List<TrackRecord.Ended> recent, LocalDate reviewOn, LocalDate today) {
    Share bad = bad(recent);
    if (bad.part() >= rules.fewestBad() && bad.above(rules.mostBadPercent())) {
      return Optional.of(
          new Lost(
              Lapse.FAILURES,
              "%d of the last %d changes made from it failed or were rolled back, more than %d %%"
                  .formatted(bad.part(), bad.whole(), rules.mostBadPercent())));
    }
    if (today.isAfter(reviewOn)) {
      return Optional.of(
          new Lost(Lapse.REVIEW_DUE, "its review was due on " + DAY.format(reviewOn)));
    }
    return Optional.empty();
  }

  /** How many of them failed or were rolled back. */
  static Share bad(List<TrackRecord.Ended> recent) {
    int bad = (int) recent.stream().filter(ended -> ended.outcome().bad()).count();
    return new Share(bad, recent.size());
  }

  /**
   * A licence that is lost.
   *
   * @param sentence the facts, as they follow "suspended:"
   */
  record Lost(Lapse lapse, String sentence) {}
}
