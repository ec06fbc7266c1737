package io.tidegate.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dmfs.rfc5545.Weekday;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRule.WeekdayNum;

/** Says a recurrence as people would; a rule out of the ordinary is shown as it is written. */
final class RecurrenceWords {
  private static final Set<Weekday> WEEKDAYS =
      EnumSet.of(Weekday.MO, Weekday.TU, Weekday.WE, Weekday.TH, Weekday.FR);

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);
  private static final DateTimeFormatter DAY_OF_YEAR =
      DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
  private static final List<String> ORDINALS =
      List.of("first", "second", "third", "fourth", "fifth");
  private static final int NAMED = 4;

  private final Recurrence recurrence;

  RecurrenceWords(Recurrence recurrence) {
    this.recurrence = recurrence;
  }

  String words() {
    String except = recurrence.except().isEmpty() ? "" : ", except on " + list(recurrence.except());
    return days() + ", " + hours() + except;
  }

  private String days() {
    LocalDate first = recurrence.start().toLocalDate();
    if (recurrence.rule() == null) {
      List<LocalDate> all = new ArrayList<>(recurrence.also());
      all.add(first);
      return list(all.stream().distinct().sorted().toList());
    }
    RecurrenceRule rule = new RuleDays(recurrence.rule()).read();
    String said = plain(rule, first).orElse("By the rule " + recurrence.rule());
    String until =
        rule.getUntil() == null
            ? ""
            : " until "
                + DAY.format(
                    LocalDate.of(
                        rule.getUntil().getYear(),
                        rule.getUntil().getMonth() + 1,
                        rule.getUntil().getDayOfMonth()));
    String times = rule.getCount() == null ? "" : ", %d times".formatted(rule.getCount());
    return said + until + times;
  }

  private static Optional<String> plain(RecurrenceRule rule, LocalDate first) {
    if (rule.hasPart(Part.BYYEARDAY) || rule.hasPart(Part.BYWEEKNO)) {
      return Optional.empty();
    }
    if (rule.hasPart(Part.BYSETPOS)) {
      return weekdays(rule);
    }
    boolean parted = rule.hasPart(Part.BYDAY) || rule.hasPart(Part.BYMONTHDAY);
    return switch (rule.getFreq().name()) {
      case "DAILY" -> parted ? Optional.empty() : Optional.of(every(rule, "day", "days"));
      case "WEEKLY" -> Optional.of(weekly(rule, first));
      case "MONTHLY" -> rule.hasPart(Part.BYMONTH) ? Optional.empty() : monthly(rule, first);
      case "YEARLY" ->
          parted || rule.hasPart(Part.BYMONTH)
              ? Optional.empty()
              : Optional.of(every(rule, "year", "years") + " on " + DAY_OF_YEAR.format(first));
      default -> Optional.empty();
    };
  }

  private static String weekly(RecurrenceRule rule, LocalDate first) {
    String days =
        rule.hasPart(Part.BYDAY)
            ? rule.getByDayPart().stream().map(one -> name(one)).collect(Collectors.joining(", "))
            : name(first.getDayOfWeek());
    return rule.getInterval() == 1 ? "Every " + days : every(rule, "week", "weeks") + " on " + days;
  }

  private static Optional<String> monthly(RecurrenceRule rule, LocalDate first) {
    String each = each(rule);
    if (rule.hasPart(Part.BYDAY)) {
      WeekdayNum day = rule.getByDayPart().getFirst();
      boolean one = rule.getByDayPart().size() == 1 && !rule.hasPart(Part.BYMONTHDAY);
      return one
          ? ordinal(day.pos).map(nth -> "The %s %s of %s".formatted(nth, name(day), each))
          : Optional.empty();
    }
    List<Integer> days =
        rule.hasPart(Part.BYMONTHDAY)
            ? rule.getByPart(Part.BYMONTHDAY)
            : List.of(first.getDayOfMonth());
    if (days.size() != 1 || days.getFirst() < -1) {
      return Optional.empty();
    }
    return Optional.of(
        days.getFirst() == -1
            ? "The last day of " + each
            : "Day %d of %s".formatted(days.getFirst(), each));
  }

  /** Such as the last two of a month, when the books are closed. */
  private static Optional<String> weekdays(RecurrenceRule rule) {
    boolean mondayToFriday =
        rule.hasPart(Part.BYDAY)
            && rule.getByDayPart().stream().allMatch(day -> day.pos == 0)
            && rule.getByDayPart().stream()
                .map(day -> day.weekday)
                .collect(Collectors.toSet())
                .equals(WEEKDAYS);
    boolean more = rule.hasPart(Part.BYMONTH) || rule.hasPart(Part.BYMONTHDAY);
    if (!mondayToFriday || more || !rule.getFreq().name().equals("MONTHLY")) {
      return Optional.empty();
    }
    List<String> which =
        rule.getByPart(Part.BYSETPOS).stream().flatMap(at -> ordinal(at).stream()).toList();
    return which.size() == rule.getByPart(Part.BYSETPOS).size()
        ? Optional.of("The %s weekday of %s".formatted(String.join(" and ", which), each(rule)))
        : Optional.empty();
  }

  private static String each(RecurrenceRule rule) {
    return rule.getInterval() == 1 ? "each month" : "every %d months".formatted(rule.getInterval());
  }

  private static Optional<String> ordinal(int position) {
    if (position == -1) {
      return Optional.of("last");
    }
    if (position == -2) {
      return Optional.of("last but one");
    }
    return position >= 1 && position <= ORDINALS.size()
        ? Optional.of(ORDINALS.get(position - 1))
        : Optional.empty();
  }

  private static String every(RecurrenceRule rule, String one, String many) {
    return rule.getInterval() == 1
        ? "Every " + one
        : "Every %d %s".formatted(rule.getInterval(), many);
  }

  private static String name(WeekdayNum day) {
    return Arrays.stream(DayOfWeek.values())
        .filter(one -> one.name().startsWith(day.weekday.name()))
        .map(RecurrenceWords::name)
        .findFirst()
        .orElseThrow();
  }

  private static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.UK);
  }

  private String hours() {
    if (recurrence.wholeDays()) {
      return recurrence.days() == 1 ? "all day" : "%d days".formatted(recurrence.days());
    }
    LocalTime from = recurrence.start().toLocalTime();
    LocalTime to = from.plusMinutes(recurrence.minutes());
    int later = recurrence.days() + (from.toSecondOfDay() / 60 + recurrence.minutes()) / (24 * 60);
    boolean nextMorning = later == 1 && !to.isAfter(from);
    String after =
        later == 0 || nextMorning
            ? ""
            : later == 1 ? " the next day" : ", %d days later".formatted(later);
    return "%s to %s%s".formatted(from.format(HOUR), to.format(HOUR), after);
  }

  private static String list(List<LocalDate> days) {
    String named = days.stream().limit(NAMED).map(DAY::format).collect(Collectors.joining(", "));
    return days.size() <= NAMED
        ? named
        : "%s and %d more days".formatted(named, days.size() - NAMED);
  }
}
