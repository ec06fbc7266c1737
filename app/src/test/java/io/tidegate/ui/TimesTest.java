package io.tidegate.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.kernel.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TimesTest {
  private final Instant now = Instant.parse("2026-11-20T15:00:00Z");
  private final Times london = in("Europe/London");

  @Test
  void aNightWindowNamesItsZoneOnceAndHowFarAwayItIs() {
    assertThat(london.window(window("2026-11-21T22:00:00Z", "2026-11-22T03:00:00Z")))
        .isEqualTo("Sat 21 Nov, 22:00 – 03:00 Europe/London, in 1 d 7 h");
  }

  @Test
  void aLongWindowNamesItsSecondDay() {
    assertThat(london.span(window("2026-11-21T22:00:00Z", "2026-11-23T06:00:00Z")))
        .isEqualTo("Sat 21 Nov, 22:00 – Mon 23 Nov, 06:00");
  }

  @Test
  void anotherYearIsNamed() {
    assertThat(london.moment(Instant.parse("2027-01-02T09:05:00Z")))
        .isEqualTo("Sat 2 Jan 2027, 09:05");
  }

  @Test
  void anInstantIsShownInEachPersonsZone() {
    Instant moment = Instant.parse("2026-11-20T15:00:00Z");
    assertThat(in("Asia/Kolkata").moment(moment)).isEqualTo("Fri 20 Nov, 20:30");
    assertThat(in("America/New_York").moment(moment)).isEqualTo("Fri 20 Nov, 10:00");
  }

  @Test
  void theHourThatComesTwiceSaysWhichItIs() {
    assertThat(london.time(Instant.parse("2026-10-25T00:30:00Z"))).isEqualTo("01:30 BST");
    assertThat(london.time(Instant.parse("2026-10-25T01:30:00Z"))).isEqualTo("01:30 GMT");
    assertThat(london.time(Instant.parse("2026-10-25T02:30:00Z"))).isEqualTo("02:30");
  }

  @Test
  void aWindowOverTheAutumnChangeIsAsLongAsItReallyIs() {
    Window window = window("2026-10-24T22:00:00Z", "2026-10-25T03:00:00Z");
    assertThat(london.span(window)).isEqualTo("Sat 24 Oct, 23:00 – 03:00");
    assertThat(london.length(window.length())).isEqualTo("5 h");
  }

  @Test
  void whatIsShownInAnInputIsReadBackTheSame() {
    Instant summer = Instant.parse("2026-07-01T21:30:00Z");
    assertThat(london.input(summer)).isEqualTo("2026-07-01T22:30");
    assertThat(london.read("2026-07-01T22:30")).contains(summer);
  }

  @Test
  void anHourThatTheSpringChangeLeavesOutIsNotRead() {
    assertThat(london.read("2026-03-29T01:30")).isEmpty();
    assertThat(london.read("2026-03-29T02:30")).contains(Instant.parse("2026-03-29T01:30:00Z"));
  }

  @Test
  void ofTheHourThatComesTwiceTheFirstIsRead() {
    assertThat(london.read("2026-10-25T01:30")).contains(Instant.parse("2026-10-25T00:30:00Z"));
  }

  @Test
  void nonsenseIsNotRead() {
    assertThat(london.read("tomorrow")).isEmpty();
    assertThat(london.read("")).isEmpty();
    assertThat(london.read("2026-02-30T10:00")).isEmpty();
  }

  @Test
  void distancesKeepTheirTwoLargestUnits() {
    assertThat(london.relative(now.plus(Duration.ofHours(31)))).isEqualTo("in 1 d 7 h");
    assertThat(london.relative(now.minus(Duration.ofMinutes(5)))).isEqualTo("5 min ago");
    assertThat(london.relative(now.plusSeconds(20))).isEqualTo("now");
    assertThat(london.length(Duration.ofMinutes(125))).isEqualTo("2 h 5 min");
    assertThat(london.length(Duration.ofDays(2))).isEqualTo("2 d");
  }

  @Test
  void aWindowSaysWhereItStands() {
    assertThat(london.standing(new Window(now.minusSeconds(3600), now.plusSeconds(7200))))
        .isEqualTo("now, 2 h left");
    assertThat(london.standing(new Window(now.minusSeconds(7200), now.minusSeconds(3600))))
        .isEqualTo("ended 1 h ago");
  }

  private Times in(String zone) {
    return new Times(ZoneId.of(zone), () -> now);
  }

  private static Window window(String start, String end) {
    return new Window(Instant.parse(start), Instant.parse(end));
  }
}
