package io.tidegate.risk;

import io.tidegate.kernel.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** When a client works: the same hours on each of its working days, in its own zone. */
public record BusinessHours(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
  public BusinessHours {
    days = Set.copyOf(days);
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("Business hours start before they end");
    }
  }

  /** Monday to Friday, 08:00 to 18:00: until a client says otherwise. */
  public static BusinessHours usual() {
    return new BusinessHours(
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(8, 0), LocalTime.of(18, 0));
  }

  /** The first moment of work inside the window, if any. */
  public Optional<Instant> firstWorkIn(Window window, ZoneId zone) {
    return openings(window, zone)
        .filter(window::overlaps)
        .map(open -> open.start().isAfter(window.start()) ? open.start() : window.start())
        .findFirst();
  }

  /** How long after the window's end work begins again; empty when not within two days. */
  public Optional<Duration> slackAfter(Window window, ZoneId zone) {
    return openings(window, zone)
        .map(Window::start)
        .filter(opening -> !opening.isBefore(window.end()))
        .findFirst()
        .map(opening -> Duration.between(window.end(), opening));
  }

  /** The working spans from the window's first day until two days after its last, in order. */
  private Stream<Window> openings(Window window, ZoneId zone) {
    LocalDate first = window.start().atZone(zone).toLocalDate();
    LocalDate last = window.end().atZone(zone).toLocalDate().plusDays(3);
    return first
        .datesUntil(last)
        .filter(day -> days.contains(day.getDayOfWeek()))
        .map(day -> new Window(instant(day, from, zone), instant(day, to, zone)));
  }

  private static Instant instant(LocalDate day, LocalTime time, ZoneId zone) {
    return day.atTime(time).atZone(zone).toInstant();
  }
}
