package io.tidegate.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateOrderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3-2-2013 8:05 | 2013-02-03T08:05 | 2013-03-02T08:05",
        "03/02/2013 08:05:09 | 2013-02-03T08:05:09 | 2013-03-02T08:05:09",
        "03.02.13 | 2013-02-03T00:00 | 2013-03-02T00:00",
        "2013-02-03 08:05:00 | 2013-02-03T08:05 | 2013-02-03T08:05",
        "2013-02-03T08:05:00.123 | 2013-02-03T08:05 | 2013-02-03T08:05",
        "21/Nov/13 4:05 PM | 2013-11-21T16:05 | 2013-11-21T16:05",
        "Nov 21, 2013 12:05 AM | 2013-11-21T00:05 | 2013-11-21T00:05",
        "Thu 21 November 2013, 16:05 | 2013-11-21T16:05 | 2013-11-21T16:05",
        "21-okt-2013 | 2013-10-21T00:00 | 2013-10-21T00:00",
        "41308.3368055556 | 2013-02-03T08:05 | 2013-02-03T08:05",
        "41308,5 | 2013-02-03T12:00 | 2013-02-03T12:00",
        "41308 | 2013-02-03T00:00 | 2013-02-03T00:00",
        "1359878700000 | 2013-02-03T08:05 | 2013-02-03T08:05",
        "1359878700 | 2013-02-03T08:05 | 2013-02-03T08:05",
        "3-Feb-2013 08:05:00 p.m. | 2013-02-03T20:05 | 2013-02-03T20:05",
        "Sun Feb 03 08:05:00 CET 2013 | 2013-02-03T08:05 | 2013-02-03T08:05",
        "2013-02-03T08:05:00+01:00[Europe/Berlin] | 2013-02-03T08:05 | 2013-02-03T08:05"
      })
  void datesAreReadAsPeopleAndToolsWriteThem(String text, String dayFirst, String monthFirst) {
    assertThat(DateOrder.DAY_FIRST.read(text).orElseThrow().local())
        .isEqualTo(LocalDateTime.parse(dayFirst));
    assertThat(DateOrder.MONTH_FIRST.read(text).orElseThrow().local())
        .isEqualTo(LocalDateTime.parse(monthFirst));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31-2-2013 8:00",
        "13/13/2013",
        "soon",
        "2013",
        "1,234",
        "8:00",
        "12-34",
        "12345",
        "99999",
        "3000001",
        "0612345678",
        "2013-02-03 08:05 XYZ"
      })
  void whatIsNoDateIsNone(String text) {
    assertThat(DateOrder.DAY_FIRST.read(text)).isEmpty();
    assertThat(DateOrder.MONTH_FIRST.read(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2013-02-03T08:05:00Z, Z",
    "2013-02-03 08:05:00 +01:00, +01:00",
    "2013-02-03T08:05:00-0500, -05:00",
    "2013-02-03 08:05:00 AM PST, -08:00",
    "2013-07-03 08:05:00 CEST, +02:00",
    "2013-02-03 08:05 GMT+1, +01:00",
    "2013-02-03 08:05 UTC-05:00, -05:00",
    "2013-02-03 08:05 +02, +02:00",
    "1359878700000, Z",
    "Wed Jul 03 08:05:00 EDT 2013, -04:00"
  })
  void aZoneThatIsSaidIsKept(String text, String offset) {
    assertThat(DateOrder.DAY_FIRST.read(text).orElseThrow().offset())
        .isEqualTo(ZoneOffset.of(offset));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2013-02-03 08:05 IST", "Wed Jul 03 08:05:00 CST 2013", "3 Feb 2013 8:05 AM EST"})
  void lettersThatSeveralZonesShareMeanWhatIsSaidAndNothingBefore(String text) {
    assertThat(DateOrder.DAY_FIRST.read(text)).isEmpty();
    assertThat(DateOrder.DAY_FIRST.read(text, _ -> Optional.of(ZoneOffset.ofHours(8))))
        .get()
        .returns(ZoneOffset.ofHours(8), WrittenMoment::offset);
  }

  @ParameterizedTest
  @CsvSource({
    "IST, Asia/Kolkata, IST_INDIA",
    "IST, Europe/Dublin, IST_IRELAND",
    "CST, America/Chicago, CST_AMERICA",
    "CST, America/Havana, CST_CUBA",
    "EST, Australia/Sydney, EST_AUSTRALIA",
    "IST, Europe/Berlin,"
  })
  void whoLivesThereMeansTheirOwn(String letters, String zone, @Nullable SharedZone meant) {
    assertThat(SharedZone.near(letters, ZoneId.of(zone))).isEqualTo(Optional.ofNullable(meant));
  }
}
