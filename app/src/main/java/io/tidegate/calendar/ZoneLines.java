package io.tidegate.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes a zone as a VTIMEZONE, by the same rules that Tidegate reckons with: what it was from some
 * moment on, and the rule by which its clocks go on being put forward and back. What no yearly rule
 * can say is listed for thirty years.
 */
final class ZoneLines {
  private static final DateTimeFormatter WALL =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
  private static final int YEARS = 30;
  private static final int WEEK = 7;

  /** It happens once, by no rule. */
  private static final String ONCE = "";

  private final ZoneId zone;
  private final ZoneRules rules;
  private final ContentLines lines;

  ZoneLines(ZoneId zone, ContentLines lines) {
    this.zone = zone;
    this.rules = zone.getRules();
    this.lines = lines;
  }

  /** Good for every moment from this one on. */
  void write(Instant from) {
    lines.begin("VTIMEZONE").line("TZID", zone.getId()).line("X-LIC-LOCATION", zone.getId());
    first(from);
    listed(from).forEach(transition -> observance(transition, ONCE));
    for (ZoneOffsetTransitionRule rule : rules.getTransitionRules()) {
      yearly(rule, from);
    }
    lines.end("VTIMEZONE");
  }

  /** How the clock stands at the beginning. */
  private void first(Instant from) {
    ZoneOffset offset = rules.getOffset(from);
    ZoneOffsetTransition before = rules.previousTransition(from.plusSeconds(1));
    LocalDateTime start =
        before == null ? LocalDate.EPOCH.atStartOfDay() : before.getDateTimeBefore();
    boolean saving = rules.isDaylightSavings(from);
    observance(saving, start, before == null ? offset : before.getOffsetBefore(), offset, ONCE);
  }

  /** Those that no rule repeats. */
  private List<ZoneOffsetTransition> listed(Instant from) {
    return rules.getTransitions().stream()
        .filter(transition -> transition.getInstant().isAfter(from))
        .filter(transition -> transition.getInstant().isBefore(until(from)))
        .toList();
  }

  private void yearly(ZoneOffsetTransitionRule rule, Instant from) {
    List<ZoneOffsetTransition> coming = coming(rule, from);
    if (coming.isEmpty()) {
      return;
    }
    Optional<String> said = said(rule, coming);
    if (said.isPresent()) {
      observance(coming.getFirst(), said.get());
    } else {
      coming.forEach(transition -> observance(transition, ONCE));
    }
  }

  /** From when on the rule holds; the listed ones come before. */
  private List<ZoneOffsetTransition> coming(ZoneOffsetTransitionRule rule, Instant from) {
    List<ZoneOffsetTransition> listed = rules.getTransitions();
    Instant last = listed.isEmpty() ? from : listed.getLast().getInstant();
    Instant start = last.isAfter(from) ? last : from;
    int year = start.atOffset(ZoneOffset.UTC).getYear();
    List<ZoneOffsetTransition> coming = new ArrayList<>();
    for (int ahead = 0; ahead <= YEARS; ahead++) {
      ZoneOffsetTransition transition = rule.createTransition(year + ahead);
      if (transition.getInstant().isAfter(start)) {
        coming.add(transition);
      }
    }
    return coming;
  }

  /** As an RRULE, when there is one that meets the wall's clock in all of the years to come. */
  private static Optional<String> said(
      ZoneOffsetTransitionRule rule, List<ZoneOffsetTransition> coming) {
    LocalDateTime first = coming.getFirst().getDateTimeBefore();
    DayOfWeek day = first.getDayOfWeek();
    boolean byDay = rule.getDayOfWeek() != null;
    for (int nth : new int[] {-1, 1, 2, 3, 4}) {
      if (byDay && meets(coming, first, day, nth)) {
        return Optional.of(
            "FREQ=YEARLY;BYMONTH=%d;BYDAY=%d%s"
                .formatted(first.getMonthValue(), nth, day.name().substring(0, 2)));
      }
    }
    for (int date = 1; byDay && date <= 31 - WEEK; date++) {
      if (meetsWeekFrom(coming, first, day, date)) {
        return Optional.of(week(first.getMonthValue(), day, date));
      }
    }
    boolean sameDate =
        coming.stream()
            .map(ZoneOffsetTransition::getDateTimeBefore)
            .allMatch(at ->
                at.toLocalTime().equals(first.toLocalTime())
                    && at.getMonth() == first.getMonth()
                    && at.getDayOfMonth() == first.getDayOfMonth());
    return sameDate && !byDay
        ? Optional.of(
            "FREQ=YEARLY;BYMONTH=%d;BYMONTHDAY=%d"
                .formatted(first.getMonthValue(), first.getDayOfMonth()))
        : Optional.empty();
  }

  private static boolean meets(
      List<ZoneOffsetTransition> coming, LocalDateTime first, DayOfWeek day, int nth) {
    return coming.stream()
        .map(ZoneOffsetTransition::getDateTimeBefore)
        .allMatch(at ->
            at.toLocalTime().equals(first.toLocalTime())
                && at.toLocalDate()
                    .equals(
                        LocalDate.of(at.getYear(), first.getMonth(), 1)
                            .with(TemporalAdjusters.dayOfWeekInMonth(nth, day))));
  }

  private static boolean meetsWeekFrom(
      List<ZoneOffsetTransition> coming, LocalDateTime first, DayOfWeek day, int date) {
    return coming.stream()
        .map(ZoneOffsetTransition::getDateTimeBefore)
        .allMatch(at ->
            at.toLocalTime().equals(first.toLocalTime())
                && at.toLocalDate()
                    .equals(
                        LocalDate.of(at.getYear(), first.getMonth(), date)
                            .with(TemporalAdjusters.nextOrSame(day)))
                && at.getMonth() == first.getMonth());
  }

  private static String week(int month, DayOfWeek day, int date) {
    StringBuilder dates = new StringBuilder();
    for (int one = date; one < date + WEEK; one++) {
      dates.append(dates.isEmpty() ? "" : ",").append(one);
    }
    return "FREQ=YEARLY;BYMONTH=%d;BYDAY=%s;BYMONTHDAY=%s"
        .formatted(month, day.name().substring(0, 2), dates);
  }

  private void observance(ZoneOffsetTransition transition, String rule) {
    observance(
        rules.isDaylightSavings(transition.getInstant()),
        transition.getDateTimeBefore(),
        transition.getOffsetBefore(),
        transition.getOffsetAfter(),
        rule);
  }

  private void observance(
      boolean saving, LocalDateTime start, ZoneOffset before, ZoneOffset after, String rule) {
    String kind = saving ? "DAYLIGHT" : "STANDARD";
    lines
        .begin(kind)
        .line("DTSTART", WALL.format(start))
        .line("TZOFFSETFROM", offset(before))
        .line("TZOFFSETTO", offset(after));
    if (!rule.equals(ONCE)) {
      lines.line("RRULE", rule);
    }
    lines.end(kind);
  }

  private static String offset(ZoneOffset offset) {
    int seconds = Math.abs(offset.getTotalSeconds());
    String text =
        "%s%02d%02d"
            .formatted(offset.getTotalSeconds() < 0 ? "-" : "+", seconds / 3600, seconds / 60 % 60);
    return seconds % 60 == 0 ? text : text + "%02d".formatted(seconds % 60);
  }

  private static Instant until(Instant from) {
    return from.plus(366L * YEARS, ChronoUnit.DAYS);
  }
}
