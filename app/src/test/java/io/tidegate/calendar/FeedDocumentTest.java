package io.tidegate.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.Observance;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.ParseWarning;
import biweekly.util.DateTimeComponents;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import io.tidegate.kernel.Window;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds are read back by a library that did not write them, as a calendar program would. */
class FeedDocumentTest {
  private static final long SEED = Long.getLong("tidegate.seed", System.nanoTime());
  private static final Instant TOUCHED = Instant.parse("2026-11-20T08:00:00Z");
  private static final Window YEARS =
      new Window(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2028-12-31T00:00:00Z"));
  private static final String[] RULES = {
    "FREQ=DAILY;INTERVAL=3",
    "FREQ=WEEKLY;BYDAY=SU",
    "FREQ=WEEKLY;BYDAY=MO,TH;INTERVAL=2",
    "FREQ=MONTHLY;BYDAY=-1FR",
    "FREQ=MONTHLY;BYMONTHDAY=28",
    "FREQ=WEEKLY;BYDAY=SA;UNTIL=20270620",
    "FREQ=DAILY;COUNT=40"
  };

  @Test
  void whatAnEventSaysIsReadBackAsItWasMeant() {
    Window night =
        new Window(Instant.parse("2026-11-28T22:00:00Z"), Instant.parse("2026-11-29T02:00:00Z"));
    String words = "Łódź, \"core\"; a\\b\nsecond — " + "Überprüfung ".repeat(12);
    FeedEvent event =
        new FeedEvent(
            "0199",
            3,
            TOUCHED,
            FeedEvent.Status.TENTATIVE,
            new FeedEvent.Time.Once(night),
            words.replace('\n', ' '),
            words,
            "Change",
            "/changes/7",
            true);
    String text = FeedDocument.of("Tidegate: Bäckerei", "https://t.example", List.of(event));
    ICalendar calendar = read(text);
    assertThat(calendar.getExperimentalProperty("X-WR-CALNAME").getValue())
        .isEqualTo("Tidegate: Bäckerei");
    assertThat(calendar.getRefreshInterval().getValue().toMillis()).isEqualTo(3_600_000);
    VEvent read = calendar.getEvents().getFirst();
    assertThat(read.getUid().getValue()).isEqualTo("0199@tidegate");
    assertThat(read.getSequence().getValue()).isEqualTo(3);
    assertThat(read.getStatus().isTentative()).isTrue();
    assertThat(read.getDescription().getValue()).isEqualTo(words);
    assertThat(read.getDateStart().getValue().toInstant()).isEqualTo(night.start());
    assertThat(read.getDateEnd().getValue().toInstant()).isEqualTo(night.end());
    assertThat(read.getLastModified().getValue().toInstant()).isEqualTo(TOUCHED);
    assertThat(read.getUrl().getValue()).isEqualTo("https://t.example/changes/7");
    assertThat(text.split("\r\n"))
        .allSatisfy(
            line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Europe/Berlin",
        "Europe/London",
        "Europe/Dublin",
        "America/New_York",
        "America/Santiago",
        "America/Nuuk",
        "Asia/Jerusalem",
        "Asia/Kolkata",
        "Asia/Tokyo",
        "Australia/Sydney",
        "Australia/Lord_Howe",
        "Pacific/Chatham",
        "Africa/Casablanca",
        "America/Sao_Paulo",
        "UTC"
      })
  void everyTimeIsReadBackThroughBothChangesOfTheClock(String id) {
    System.out.println("FeedDocumentTest seed " + SEED + " in " + id);
    Random random = new Random(SEED ^ id.hashCode());
    ZoneId zone = ZoneId.of(id);
    for (String rule : RULES) {
      Recurrence recurrence = some(random, zone, rule);
      List<Instant> ours =
          plainDays(zone, recurrence.within(YEARS, zone).stream().map(Window::start).toList());
      List<Instant> theirs = plainDays(zone, theirs(recurrence, zone));
      assertThat(without(ours, theirs)).as("missed of %s in %s", recurrence, id).isEmpty();
      assertThat(without(theirs, ours)).as("invented of %s in %s", recurrence, id).isEmpty();
    }
  }

  /**
   * Java's old time zones, by which the library reckons, know savings of an hour alone and mistake
   * the day of the change itself. What we wrote of the zone is held to every second of it below.
   */
  private static List<Instant> plainDays(ZoneId zone, List<Instant> starts) {
    return starts.stream()
        .filter(start -> {
          Instant day = start.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
          var next = zone.getRules().nextTransition(day.minusSeconds(86_400));
          boolean far = next == null || next.getInstant().isAfter(day.plusSeconds(2 * 86_400));
          return far && !zone.getId().equals("Australia/Lord_Howe");
        })
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Europe/Berlin",
        "Europe/Dublin",
        "America/New_York",
        "America/Santiago",
        "America/Nuuk",
        "Asia/Jerusalem",
        "Asia/Kolkata",
        "Asia/Tokyo",
        "Australia/Sydney",
        "Australia/Lord_Howe",
        "Pacific/Chatham",
        "Africa/Casablanca",
        "America/Sao_Paulo"
      })
  void theClockIsPutForwardAndBackAtTheSameSecond(String id) {
    ZoneId zone = ZoneId.of(id);
    Recurrence once = Recurrence.once(LocalDateTime.parse("2026-01-15T10:00"), 60);
    NavigableMap<Instant, Integer> written = offsets(read(document(once, zone)), id);
    Instant moment = Instant.parse("2026-01-15T12:00:00Z");
    for (int change = 0; change < 40; change++) {
      ZoneOffsetTransition next = zone.getRules().nextTransition(moment);
      moment = next == null ? moment.plusSeconds(86_400 * 100L) : next.getInstant();
      for (Instant look : List.of(moment.minusSeconds(1), moment, moment.plusSeconds(7200))) {
        assertThat(written.floorEntry(look).getValue())
            .as("%s at %s", id, look)
            .isEqualTo(zone.getRules().getOffset(look).getTotalSeconds());
      }
    }
  }

  /** As RFC 5545 reads a zone: from each onset on its offset holds. */
  private static NavigableMap<Instant, Integer> offsets(ICalendar calendar, String id) {
    NavigableMap<Instant, Integer> offsets = new TreeMap<>();
    VTimezone zone = calendar.getTimezoneInfo().getTimezoneById(id).getComponent();
    List<Observance> all = new ArrayList<>(zone.getStandardTimes());
    all.addAll(zone.getDaylightSavingsTime());
    for (Observance one : all) {
      int before = (int) (one.getTimezoneOffsetFrom().getValue().getMillis() / 1000);
      int after = (int) (one.getTimezoneOffsetTo().getValue().getMillis() / 1000);
      DateTimeComponents wall = one.getDateStart().getValue().getRawComponents();
      Instant start =
          LocalDateTime.of(
                  wall.getYear(),
                  wall.getMonth(),
                  wall.getDate(),
                  wall.getHour(),
                  wall.getMinute(),
                  wall.getSecond())
              .toInstant(ZoneOffset.UTC);
      offsets.put(start.minusSeconds(before), after);
      if (one.getRecurrenceRule() != null) {
        DateIterator onsets =
            one.getRecurrenceRule().getDateIterator(Date.from(start), TimeZone.getTimeZone("UTC"));
        for (int year = 0; year < 60 && onsets.hasNext(); year++) {
          offsets.put(onsets.next().toInstant().minusSeconds(before), after);
        }
      }
    }
    return offsets;
  }

  private static List<Instant> without(List<Instant> some, List<Instant> others) {
    return some.stream().filter(one -> !others.contains(one)).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Europe/Berlin", "America/New_York", "Australia/Sydney", "America/Nuuk"})
  void theZoneIsWrittenWithTheRuleByWhichItGoesOn(String id) {
    String text =
        document(Recurrence.once(LocalDateTime.parse("2026-06-01T10:00"), 60), ZoneId.of(id));
    assertThat(text)
        .contains("TZID:" + id, "BEGIN:STANDARD", "BEGIN:DAYLIGHT", "RRULE:FREQ=YEARLY");
    assertThat(text.split("BEGIN:(STANDARD|DAYLIGHT)")).hasSizeLessThan(6);
  }

  /** The hours when a clock may be put forward or back are left to the next test. */
  private static Recurrence some(Random random, ZoneId zone, String rule) {
    LocalDate first = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
    LocalDateTime start = first.atTime(5 + random.nextInt(18), random.nextInt(60));
    Recurrence plain =
        new Recurrence(start, 0, 30 + random.nextInt(300), rule, List.of(), List.of())
            .startingOnItsFirstDay();
    List<LocalDate> days =
        plain.within(YEARS, zone).stream()
            .map(window -> LocalDate.ofInstant(window.start(), zone))
            .toList();
    List<LocalDate> except = new ArrayList<>();
    for (int i = 0; i < 3 && !days.isEmpty(); i++) {
      except.add(days.get(random.nextInt(days.size())));
    }
    List<LocalDate> also =
        List.of(first.plusDays(400 + random.nextInt(100))).stream()
            .filter(day -> !days.contains(day))
            .toList();
    return new Recurrence(plain.start(), random.nextInt(2), plain.minutes(), rule, also, except);
  }

  @Test
  void whatBeginsInTheHourThatIsLeftOutBeginsLater() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    Recurrence nights =
        new Recurrence(
            LocalDateTime.parse("2026-01-04T02:30"),
            0,
            60,
            "FREQ=WEEKLY;BYDAY=SU",
            List.of(),
            List.of());
    assertThat(theirs(nights, berlin))
        .contains(Instant.parse("2026-03-29T01:30:00Z"))
        .containsAll(
            nights.within(YEARS, berlin).stream()
                .map(Window::start)
                .filter(start -> start.atZone(berlin).getMonthValue() != 10)
                .toList());
  }

  private static List<Instant> theirs(Recurrence recurrence, ZoneId zone) {
    ICalendar calendar = read(document(recurrence, zone));
    VEvent event = calendar.getEvents().getFirst();
    TimeZone theirs =
        zone.getId().equals("UTC")
            ? TimeZone.getTimeZone("UTC")
            : calendar.getTimezoneInfo().getTimezone(event.getDateStart()).getTimeZone();
    DateIterator all = event.getDateIterator(theirs);
    List<Instant> found = new ArrayList<>();
    while (all.hasNext()) {
      Date next = all.next();
      Instant start = next.toInstant().truncatedTo(ChronoUnit.SECONDS);
      if (!start.isBefore(YEARS.end())) {
        break;
      }
      found.add(start);
    }
    assertThat(event.getDuration().getValue().toMillis())
        .isEqualTo((recurrence.days() * 24L * 60 + recurrence.minutes()) * 60_000);
    return found;
  }

  private static String document(Recurrence recurrence, ZoneId zone) {
    FeedEvent event =
        new FeedEvent(
            "0199",
            0,
            TOUCHED,
            FeedEvent.Status.CONFIRMED,
            new FeedEvent.Time.Recurring(recurrence, zone),
            "Nights",
            "",
            "Maintenance window",
            "/calendar/entries/1",
            false);
    return FeedDocument.of("Tidegate", "https://t.example", List.of(event));
  }

  private static ICalendar read(String text) {
    List<List<ParseWarning>> warnings = new ArrayList<>();
    ICalendar calendar = Biweekly.parse(text).warnings(warnings).first();
    assertThat(warnings.stream().flatMap(List::stream)).isEmpty();
    assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
    return calendar;
  }
}
