package io.tidegate.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.kernel.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurrenceTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @Test
  void everySundayStaysAtItsHourThroughBothChanges() {
    Recurrence nights = at("2026-03-22T01:00", 240).by("FREQ=WEEKLY;BYDAY=SU");
    assertThat(starts(nights, "2026-03-22T00:00:00Z", "2026-04-06T00:00:00Z", BERLIN))
        .containsExactly("2026-03-22T00:00:00Z", "2026-03-29T00:00:00Z", "2026-04-04T23:00:00Z");
    assertThat(starts(nights, "2026-10-18T12:00:00Z", "2026-11-02T00:00:00Z", BERLIN))
        .containsExactly("2026-10-24T23:00:00Z", "2026-11-01T00:00:00Z");
  }

  @Test
  void itLastsWhatItSaysInTheNightsOfTheChanges() {
    Recurrence nights = at("2026-03-22T01:00", 240).by("FREQ=WEEKLY;BYDAY=SU");
    Window year = range("2026-03-22T00:00:00Z", "2027-03-22T00:00:00Z");
    assertThat(nights.within(year, BERLIN))
        .hasSize(53)
        .allMatch(window -> window.length().equals(Duration.ofHours(4)));
  }

  @Test
  void aStartInTheGapMovesForward() {
    Recurrence gap = at("2026-03-28T02:30", 60).by("FREQ=DAILY");
    assertThat(starts(gap, "2026-03-28T12:00:00Z", "2026-03-29T12:00:00Z", BERLIN))
        .containsExactly("2026-03-29T01:30:00Z");
  }

  @Test
  void ofAnHourThatComesTwiceItIsTheFirst() {
    Recurrence twice = at("2026-10-24T01:30", 30).by("FREQ=DAILY");
    assertThat(starts(twice, "2026-10-24T12:00:00Z", "2026-10-25T12:00:00Z", LONDON))
        .containsExactly("2026-10-25T00:30:00Z");
  }

  @Test
  void wholeDaysEndAtMidnightHoweverLongTheDayWas() {
    Recurrence day = Recurrence.days(LocalDate.parse("2026-10-25"), 1);
    assertThat(day.next(Instant.EPOCH, 1, LONDON).getFirst().length())
        .isEqualTo(Duration.ofHours(25));
    Recurrence spring = Recurrence.days(LocalDate.parse("2026-03-29"), 1);
    assertThat(spring.next(Instant.EPOCH, 1, LONDON).getFirst().length())
        .isEqualTo(Duration.ofHours(23));
  }

  @Test
  void aDayThatNeverWasIsNotCountedTwice() {
    Recurrence daily = at("2011-12-28T10:00", 60).by("FREQ=DAILY;COUNT=5");
    List<Window> times =
        daily.within(
            range("2011-12-01T00:00:00Z", "2012-01-31T00:00:00Z"), ZoneId.of("Pacific/Apia"));
    assertThat(times).hasSize(4).doesNotHaveDuplicates();
  }

  @Test
  void daysAreLeftOutAndAdded() {
    Recurrence days =
        new Recurrence(
            LocalDateTime.parse("2026-12-04T20:00"),
            0,
            60,
            "FREQ=WEEKLY",
            List.of(LocalDate.parse("2026-12-24")),
            List.of(LocalDate.parse("2026-12-11")));
    assertThat(starts(days, "2026-12-01T00:00:00Z", "2027-01-01T00:00:00Z", LONDON))
        .containsExactly(
            "2026-12-04T20:00:00Z",
            "2026-12-18T20:00:00Z",
            "2026-12-24T20:00:00Z",
            "2026-12-25T20:00:00Z");
  }

  @Test
  void whatBeganBeforeTheRangeIsInItAndWhatOnlyTouchesIsNot() {
    Recurrence freeze = Recurrence.days(LocalDate.parse("2026-12-20"), 14);
    assertThat(starts(freeze, "2027-01-02T10:00:00Z", "2027-01-02T11:00:00Z", LONDON)).hasSize(1);
    assertThat(starts(freeze, "2027-01-03T00:00:00Z", "2027-01-04T00:00:00Z", LONDON)).isEmpty();
    assertThat(starts(freeze, "2026-12-19T00:00:00Z", "2026-12-20T00:00:00Z", LONDON)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FREQ=WEEKLY;BYDAY=SU               | Every Sunday, 01:00 to 05:00",
        "FREQ=WEEKLY;BYDAY=SA,SU            | Every Saturday, Sunday, 01:00 to 05:00",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU    | Every 2 weeks on Sunday, 01:00 to 05:00",
        "FREQ=MONTHLY;BYDAY=2SA             | The second Saturday of each month, 01:00 to 05:00",
        "FREQ=MONTHLY;BYDAY=-1FR            | The last Friday of each month, 01:00 to 05:00",
        "FREQ=MONTHLY;BYMONTHDAY=-1         | The last day of each month, 01:00 to 05:00",
        "FREQ=MONTHLY                       | Day 22 of each month, 01:00 to 05:00",
        "FREQ=YEARLY                        | Every year on 22 November, 01:00 to 05:00",
        "FREQ=DAILY;UNTIL=20261231          | Every day until Thu 31 Dec 2026, 01:00 to 05:00",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2,-1| The last but one and last weekday of"
            + " each month, 01:00 to 05:00",
        "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1| By the rule FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1,"
            + " 01:00 to 05:00"
      })
  void itIsSaidInPlainWords(String rule, String words) {
    assertThat(at("2026-11-22T01:00", 240).by(rule.strip()).words()).isEqualTo(words);
  }

  @Test
  void hoursAndDaysAreSaidInPlainWords() {
    assertThat(at("2026-11-28T22:00", 300).words()).isEqualTo("Sat 28 Nov 2026, 22:00 to 03:00");
    assertThat(at("2026-11-28T22:00", 1740).words())
        .isEqualTo("Sat 28 Nov 2026, 22:00 to 03:00, 2 days later");
    assertThat(Recurrence.days(LocalDate.parse("2026-12-20"), 14).words())
        .isEqualTo("Sun 20 Dec 2026, 14 days");
    assertThat(Recurrence.days(LocalDate.parse("2026-12-25"), 1).words())
        .isEqualTo("Fri 25 Dec 2026, all day");
  }

  @Test
  void aStartMovesToTheFirstDayOfItsRule() {
    Recurrence sunday = at("2026-11-25T01:00", 240).by("FREQ=WEEKLY;BYDAY=SU");
    LocalDate first = sunday.startingOnItsFirstDay().start().toLocalDate();
    assertThat(first.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
    assertThat(first).isEqualTo("2026-11-29");
  }

  @ParameterizedTest
  @CsvSource({
    "FREQ=NEVER",
    "FREQ=HOURLY",
    "'FREQ=DAILY;BYHOUR=1,2'",
    "FREQ=DAILY;UNTIL=20271231T000000Z",
    "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31",
    "hello"
  })
  void aRuleThatMeansNothingIsNamed(String rule) {
    assertThat(RuleDays.problem(rule, LocalDate.parse("2026-11-22"))).isPresent();
  }

  private static Recurrence at(String start, int minutes) {
    return Recurrence.once(LocalDateTime.parse(start), minutes);
  }

  private static Window range(String from, String until) {
    return new Window(Instant.parse(from), Instant.parse(until));
  }

  private static List<String> starts(Recurrence what, String from, String until, ZoneId zone) {
    Stream<Window> times = what.within(range(from, until), zone).stream();
    return times.map(window -> window.start().toString()).toList();
  }
}
