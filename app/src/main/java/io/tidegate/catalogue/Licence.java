package io.tidegate.catalogue;

import io.tidegate.change.TrackRecord;
import io.tidegate.kernel.Share;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a model's licence rests on.
 *
 * @param since when it was granted; changes closed before do not count any more
 * @param recent the changes that count, newest first, as far as the asker may see them
 * @param reviewOn the last day on which it holds without another review
 * @param rules what it is held to
 */
public record Licence(
    Instant since, List<TrackRecord.Ended> recent, LocalDate reviewOn, LicenceRules rules) {
  public Licence {
    recent = List.copyOf(recent);
  }

  /** How many of the recent changes failed or were rolled back. */
  public Share bad() {
    return LicencePolicy.bad(recent);
  }

  /** The same in words. What is enough to lose the licence is no matter of a rate any more. */
  public String wrong() {
    Share bad = bad();
    return bad.part() >= rules.fewestBad()
        ? "%d of %d went wrong".formatted(bad.part(), bad.whole())
        : "Went wrong: " + bad.words();
  }
}
