package io.tidegate.ui;

import io.tidegate.kernel.Window;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes and reads moments in one person's zone, on the 24 hour clock. An hour that the clock shows
 * twice, when summer time ends, carries the zone's short name.
 *
 * @param zone the zone in which everything is shown
 * @param clock tells what is now
 */
public record Times(ZoneId zone, InstantSource clock) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
  private static final DateTimeFormatter DAY_OF_YEAR =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);
  private static final DateTimeFormatter BRIEF = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
  private static final DateTimeFormatter BRIEF_OF_YEAR =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
  private static final DateTimeFormatter CLOCK_OF_ZONE =
      DateTimeFormatter.ofPattern("HH:mm zzz", Locale.UK);
  private static final DateTimeFormatter INPUT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

  /** {@code Sat 21 Nov, 22:00}; with the year when it is not this one. */
  public String moment(Instant moment) {
    return moment(here(moment));
  }

  /** {@code Sat 21 Nov}; with the year when it is not this one. */
  public String day(Instant moment) {
    return day(here(moment).toLocalDate());
  }

  /** {@code Sat 21 Nov}; with the year when it is not this one. */
  public String day(LocalDate day) {
    boolean thisYear = day.getYear() == here(clock.instant()).getYear();
    return day.format(thisYear ? DAY : DAY_OF_YEAR);
  }

  /** {@code 22:00}; {@code 01:30 BST} in the hour that comes twice. */
  public String time(Instant moment) {
    return time(here(moment));
  }

  private String moment(ZonedDateTime here) {
    return day(here.toLocalDate()) + ", " + time(here);
  }

  private String time(ZonedDateTime here) {
    boolean twice = zone.getRules().getValidOffsets(here.toLocalDateTime()).size() > 1;
    return here.format(twice ? CLOCK_OF_ZONE : CLOCK);
  }

  /**
   * The text, or when it is a moment as machines write it ({@code 2026-11-21T22:00:00Z}), that
   * moment as people read it.
   */
  public String told(String text) {
    try {
      return text.endsWith("Z") ? moment(Instant.parse(text)) : text;
    } catch (DateTimeParseException _) {
      return text;
    }
  }

  /** {@code 09:14} today, {@code 18 Nov} this year, {@code 18 Nov 2024} before. */
  public String brief(Instant moment) {
    LocalDate day = here(moment).toLocalDate();
    LocalDate today = here(clock.instant()).toLocalDate();
    if (day.equals(today)) {
      return time(moment);
    }
    return day.format(day.getYear() == today.getYear() ? BRIEF : BRIEF_OF_YEAR);
  }

  /** {@code Sat 21 Nov, 22:00 – 03:00}; the second day is named when it is not the night's end. */
  public String span(Window window) {
    ZonedDateTime start = here(window.start());
    ZonedDateTime end = here(window.end());
    boolean oneNight =
        ChronoUnit.DAYS.between(start.toLocalDate(), end.toLocalDate()) == 0
            || window.length().compareTo(Duration.ofHours(18)) < 0;
    return moment(start) + " – " + (oneNight ? time(end) : moment(end));
  }

  /** {@code Sat 21 Nov, 22:00 – 03:00 Europe/London, in 1 d 7 h}. */
  public String window(Window window) {
    return span(window) + " " + zone.getId() + ", " + standing(window);
  }

  /** {@code in 1 d 7 h}, {@code now, 2 h left}, {@code ended 3 h ago}. */
  public String standing(Window window) {
    Instant now = clock.instant();
    if (now.isBefore(window.start())) {
      return relative(window.start());
    }
    return window.contains(now)
        ? "now, " + length(Duration.between(now, window.end())) + " left"
        : "ended " + relative(window.end());
  }

  /** {@code in 1 d 7 h}, {@code 5 min ago}, {@code now} within half a minute. */
  public String relative(Instant moment) {
    Duration away = Duration.between(clock.instant(), moment);
    if (away.abs().compareTo(Duration.ofSeconds(30)) < 0) {
      return "now";
    }
    return away.isNegative() ? length(away.negated()) + " ago" : "in " + length(away);
  }

  /** {@code 1 d 7 h}, {@code 2 h 5 min}, {@code 40 s}: the two largest units, the rest cut off. */
  public String length(Duration length) {
    long days = length.toDays();
    if (days > 0) {
      return two(days, "d", length.toHoursPart(), "h");
    }
    if (length.toHours() > 0) {
      return two(length.toHours(), "h", length.toMinutesPart(), "min");
    }
    return length.toMinutes() > 0 ? length.toMinutes() + " min" : length.toSeconds() + " s";
  }

  /** The value of an {@code <input type="datetime-local">}. */
  public String input(Instant moment) {
    return here(moment).format(INPUT);
  }

  /**
   * What somebody typed into an {@code <input type="datetime-local">}. Of an hour that comes twice
   * it is the first.
   *
   * @return empty when it is not a date and time, or an hour that the spring change leaves out
   */
  public Optional<Instant> read(String typed) {
    try {
      LocalDateTime local = LocalDateTime.parse(typed.strip());
      return zone.getRules().getValidOffsets(local).isEmpty()
          ? Optional.empty()
          : Optional.of(local.atZone(zone).toInstant());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private ZonedDateTime here(Instant moment) {
    return moment.atZone(zone);
  }

  private static String two(long large, String unit, int small, String smallUnit) {
    return large + " " + unit + (small > 0 ? " " + small + " " + smallUnit : "");
  }
}
