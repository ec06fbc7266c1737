package io.tidegate.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.Outcome;
import io.tidegate.change.TrackRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a model loses its licence: 20 recent changes, two bad ones at least, more than 10 %. */
class LicencePolicyTest {
  private static final LicenceRules RULES = LicenceRules.SECTION.itil();
  private static final LocalDate TODAY = LocalDate.parse("2026-11-30");

  @ParameterizedTest
  @CsvSource(
      nullValues = "keeps it",
      value = {
        // bad, of, review on, what becomes of it
        "0,  0, 2026-12-01, keeps it",
        "0, 20, 2026-11-30, keeps it",
        "0, 20, 2026-11-29, REVIEW_DUE",
        "1,  1, 2026-12-01, keeps it",
        "1,  3, 2026-12-01, keeps it",
        "2,  2, 2026-12-01, FAILURES",
        "2, 19, 2026-12-01, FAILURES",
        "2, 20, 2026-12-01, keeps it",
        "3, 20, 2026-12-01, FAILURES",
        "3, 20, 2026-11-29, FAILURES",
        "1, 20, 2026-11-29, REVIEW_DUE",
      })
  void theLicenceIsLost(int bad, int of, LocalDate reviewOn, Lapse expected) {
    Optional<LicencePolicy.Lost> lost = LicencePolicy.judge(RULES, ended(bad, of), reviewOn, TODAY);
    assertThat(lost.map(LicencePolicy.Lost::lapse)).isEqualTo(Optional.ofNullable(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "SUCCESSFUL, 0",
    "SUCCESSFUL_WITH_ISSUES, 0",
    "FAILED, 2",
    "ROLLED_BACK_FULLY, 2",
    "ROLLED_BACK_PARTIALLY, 2"
  })
  void whatFailedOrWentBackIsBad(Outcome outcome, int bad) {
    assertThat(LicencePolicy.bad(List.of(ended(outcome), ended(outcome))).part()).isEqualTo(bad);
  }

  private static List<TrackRecord.Ended> ended(int bad, int of) {
    return IntStream.range(0, of)
        .mapToObj(at -> ended(at < bad ? Outcome.FAILED : Outcome.SUCCESSFUL))
        .toList();
  }

  private static TrackRecord.Ended ended(Outcome outcome) {
    return new TrackRecord.Ended(1042, "Renew a certificate", outcome, Instant.EPOCH);
  }
}
