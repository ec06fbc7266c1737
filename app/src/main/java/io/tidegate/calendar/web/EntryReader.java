package io.tidegate.calendar.web;

import io.tidegate.calendar.EntryFacts;
import io.tidegate.calendar.EntryKind;
import io.tidegate.calendar.Recurrence;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Problem;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the form of an entry; gathers everything in it that means nothing. */
final class EntryReader {
  private static final int LONGEST_LOCKDOWN = 24 * 14;

  private final EntryForm form;
  private final List<Problem> problems = new ArrayList<>();

  EntryReader(EntryForm form) {
    this.form = form;
  }

  List<Problem> problems() {
    return problems;
  }

  /** What the form says; null when it means nothing, see {@link #problems}. */
  @Nullable EntryFacts read(@Nullable ClientId client, Instant now) {
    EntryKind kind = kind();
    Recurrence recurrence = kind == EntryKind.LOCKDOWN ? fromNow(now) : recurrence();
    if (recurrence == null || !problems.isEmpty()) {
      return null;
    }
    return new EntryFacts(
        client,
        kind,
        form.text("title"),
        form.text("note"),
        recurrence,
        kind == EntryKind.LOCKDOWN ? ZoneOffset.UTC : null);
  }

  EntryKind kind() {
    return constant(EntryKind.values(), form.text("kind")).orElse(EntryKind.MAINTENANCE);
  }

  Repeats repeats() {
    return Arrays.stream(Repeats.values())
        .filter(one -> one.slug().equals(form.text("repeats")))
        .findFirst()
        .orElse(Repeats.ONCE);
  }

  private @Nullable Recurrence fromNow(Instant now) {
    String hours = form.text("hours");
    if (!hours.matches("\\d{1,3}")
        || Integer.parseInt(hours) < 1
        || Integer.parseInt(hours) > LONGEST_LOCKDOWN) {
      problems.add(
          new Problem("hours", "Say how many hours, from 1 to %d.".formatted(LONGEST_LOCKDOWN)));
      return null;
    }
    LocalDateTime start =
        LocalDateTime.ofInstant(now.truncatedTo(ChronoUnit.MINUTES), ZoneOffset.UTC);
    return Recurrence.once(start, Integer.parseInt(hours) * 60);
  }

  private @Nullable Recurrence recurrence() {
    List<LocalDate> dates = repeats() == Repeats.DATES ? dates("dates", true) : List.of();
    LocalDate first =
        repeats() == Repeats.DATES
            ? dates.stream().min(LocalDate::compareTo).orElse(null)
            : date("on");
    List<LocalDate> except = dates("except", false);
    String rule = rule();
    boolean whole = form.ticked("whole", "true");
    LocalTime from =
        whole ? LocalTime.MIDNIGHT : time("from", "Say when it begins, such as 01:00.");
    LocalTime to = whole ? LocalTime.MIDNIGHT : time("to", "Say when it ends, such as 05:00.");
    int days = whole ? days() : 0;
    if (first == null || from == null || to == null || !problems.isEmpty()) {
      return null;
    }
    int minutes = whole ? 0 : minutes(from, to);
    Recurrence all = new Recurrence(first.atTime(from), days, minutes, rule, dates, except);
    return all.startingOnItsFirstDay();
  }

  /** An end that is not after its beginning is on the next day. */
  private static int minutes(LocalTime from, LocalTime to) {
    long between = Duration.between(from, to).toMinutes();
    return (int) (between > 0 ? between : between + 24 * 60);
  }

  private @Nullable String rule() {
    String rule =
        switch (repeats()) {
          case ONCE, DATES -> "";
          case DAILY -> "FREQ=DAILY";
          case WEEKLY -> "FREQ=WEEKLY" + weekdays();
          case NTH -> "FREQ=MONTHLY;BYDAY=" + nth();
          case LAST_DAY -> "FREQ=MONTHLY;BYMONTHDAY=-1";
          case MONTH_DAY -> "FREQ=MONTHLY";
          case YEARLY -> "FREQ=YEARLY";
          case RULE -> written();
        };
    if (rule.isEmpty()) {
      return null;
    }
    boolean until = !form.text("until").isEmpty() && repeats() != Repeats.RULE;
    LocalDate last = until ? date("until") : null;
    return last == null ? rule : rule + ";UNTIL=" + last.toString().replace("-", "");
  }

  private String written() {
    String rule = form.text("rule").toUpperCase(Locale.ROOT).replaceFirst("^RRULE:", "");
    if (rule.isEmpty()) {
      problems.add(new Problem("rule", "Write the rule, such as FREQ=MONTHLY;BYDAY=-1FR."));
      return "";
    }
    return rule;
  }

  private String weekdays() {
    String days =
        Arrays.stream(DayOfWeek.values())
            .map(EntryReader::code)
            .filter(code -> form.ticked("weekday", code))
            .collect(Collectors.joining(","));
    if (days.isEmpty()) {
      problems.add(new Problem("weekday", "Tick at least one day."));
    }
    return ";BYDAY=" + days;
  }

  private String nth() {
    String position = form.text("nth");
    String day = form.text("nthDay");
    boolean known = Arrays.stream(DayOfWeek.values()).map(EntryReader::code).anyMatch(day::equals);
    if (!position.matches("[1-5]|-1") || !known) {
      problems.add(new Problem("nth", "Choose which weekday of the month."));
    }
    return position + day;
  }

  static String code(DayOfWeek day) {
    return day.name().substring(0, 2);
  }

  private int days() {
    String days = form.text("days");
    if (days.isEmpty()) {
      return 1;
    }
    if (!days.matches("\\d{1,3}") || Integer.parseInt(days) == 0) {
      problems.add(new Problem("days", "Say how many days, such as 3."));
      return 1;
    }
    return Integer.parseInt(days);
  }

  private @Nullable LocalDate date(String field) {
    return parsed(field, form.text(field)).orElse(null);
  }

  private List<LocalDate> dates(String field, boolean needed) {
    List<LocalDate> days = new ArrayList<>();
    for (String part : form.text(field).split("[,;\\s]+", -1)) {
      if (!part.isBlank()) {
        parsed(field, part).ifPresent(days::add);
      }
    }
    if (needed && days.isEmpty() && problems.isEmpty()) {
      problems.add(new Problem(field, "Name at least one day, such as 2026-12-24."));
    }
    return days;
  }

  private Optional<LocalDate> parsed(String field, String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException _) {
      problems.add(
          new Problem(
              field,
              text.isEmpty()
                  ? "Say on which day."
                  : "“%s” is no day; write it as 2026-12-24.".formatted(text)));
      return Optional.empty();
    }
  }

  private @Nullable LocalTime time(String field, String ifNone) {
    try {
      return LocalTime.parse(form.text(field)).truncatedTo(ChronoUnit.MINUTES);
    } catch (DateTimeException _) {
      problems.add(new Problem(field, ifNone));
      return null;
    }
  }

  private static Optional<EntryKind> constant(EntryKind[] all, String slug) {
    return Arrays.stream(all).filter(one -> one.slug().equals(slug)).findFirst();
  }
}
