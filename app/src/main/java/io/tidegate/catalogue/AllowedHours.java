package io.tidegate.catalogue;

import io.tidegate.kernel.Window;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When changes of a model may be made, on the client's clock. Hours that end no later than they
 * begin run into the next day; the day that counts is the one on which they begin.
 *
 * @param days on which they begin; never empty
 * @param from when they begin
 * @param to when they end; the same as {@code from} for a whole day
 */
public record AllowedHours(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

  public AllowedHours {
    days = Set.copyOf(days);
  }

  /** Whether the whole window lies within hours; such as touch one another are one. */
  public boolean cover(Window window, ZoneId zone) {
    Instant covered = window.start();
    while (covered.isBefore(window.end())) {
      Instant on = end(covered, zone);
      if (!on.isAfter(covered)) {
        return false;
      }
      covered = on;
    }
    return true;
  }

  /** The end of the hours that contain the moment; the moment itself when none do. */
  private Instant end(Instant moment, ZoneId zone) {
    LocalDate day = LocalDate.ofInstant(moment, zone);
    return Stream.of(day, day.minusDays(1))
        .filter(begun -> days.contains(begun.getDayOfWeek()))
        .filter(begun -> !moment.isBefore(at(begun, from, zone)))
        .map(begun -> at(to.isAfter(from) ? begun : begun.plusDays(1), to, zone))
        .max(Instant::compareTo)
        .filter(moment::isBefore)
        .orElse(moment);
  }

  private static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
    return day.atTime(time).atZone(zone).toInstant();
  }

  /** In words, such as {@code Sat, Sun 22:00 to 05:00}. */
  public String words() {
    String named =
        days.size() == DayOfWeek.values().length
            ? "Every day"
            : Arrays.stream(DayOfWeek.values())
                .filter(days::contains)
                .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.UK))
                .collect(Collectors.joining(", "));
    return from.equals(to)
        ? named
        : "%s %s to %s".formatted(named, CLOCK.format(from), CLOCK.format(to));
  }
}
