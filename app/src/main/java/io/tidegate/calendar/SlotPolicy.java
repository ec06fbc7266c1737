package io.tidegate.calendar;

import io.tidegate.kernel.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Where among obstacles a window may begin, and which is best. Pure. */
final class SlotPolicy {
  private static final int QUARTER = 15;

  /** Far more than sixty days with their nights and meetings have; the soonest are looked at. */
  private static final int MOST = 5_000;

  /** Where a client has no maintenance windows: after work, late, and in the small hours. */
  private static final List<LocalTime> USUAL =
      List.of(LocalTime.of(1, 0), LocalTime.of(18, 0), LocalTime.of(22, 0));

  private SlotPolicy() {}

  /**
   * The windows of this length that overlap nothing which stops them, those with the fewest
   * cautions first, then the soonest. Whatever is free begins where the range does or where
   * something ends, so no window that begins at a quarter of an hour is better than the first.
   *
   * @param usualHours whether to try the usual hours of each day besides
   */
  static List<Candidate> ranked(
      Window range, Duration length, List<Obstacle> obstacles, ZoneId zone, boolean usualHours) {
    List<Obstacle> sorted =
        obstacles.stream().sorted(Comparator.comparing(one -> one.time().start())).toList();
    TreeSet<Instant> starts = new TreeSet<>();
    starts.add(quarter(range.start()));
    sorted.stream()
        .map(one -> quarter(one.time().end()))
        .filter(range::contains)
        .forEach(starts::add);
    if (usualHours) {
      usual(range, zone).forEach(starts::add);
    }
    return starts.stream()
        .limit(MOST)
        .map(start -> new Window(start, start.plus(length)))
        .filter(window -> !window.end().isAfter(range.end()))
        .flatMap(window -> judged(window, sorted))
        .sorted(
            Comparator.comparingInt((Candidate one) -> one.cautions().size())
                .thenComparing(one -> one.window().start()))
        .toList();
  }

  private static Stream<Candidate> judged(Window window, List<Obstacle> sorted) {
    Map<String, Obstacle> met = new LinkedHashMap<>();
    for (Obstacle one : sorted) {
      if (!one.time().start().isBefore(window.end())) {
        break;
      }
      if (one.time().overlaps(window)) {
        if (one.stops()) {
          return Stream.empty();
        }
        met.putIfAbsent(one.key(), one);
      }
    }
    return Stream.of(new Candidate(window, List.copyOf(met.values())));
  }

  /** What is left of the range when everything of these is taken out. */
  static Spans free(Window range, List<Obstacle> obstacles) {
    List<Window> taken = new ArrayList<>();
    obstacles.stream().filter(Obstacle::stops).map(Obstacle::time).forEach(taken::add);
    return new Spans(List.of(range)).without(taken);
  }

  /** At the next full quarter of an hour. */
  static Instant quarter(Instant moment) {
    Instant minute = moment.truncatedTo(ChronoUnit.MINUTES);
    Instant up = minute.isBefore(moment) ? minute.plus(1, ChronoUnit.MINUTES) : minute;
    long over = Math.floorMod(up.getEpochSecond() / 60, QUARTER);
    return over == 0 ? up : up.plus(QUARTER - over, ChronoUnit.MINUTES);
  }

  /** What is planned is rounded up to quarters too. */
  static Duration rounded(Duration length) {
    long minutes = (length.toSeconds() + 59) / 60;
    return Duration.ofMinutes((minutes + QUARTER - 1) / QUARTER * QUARTER);
  }

  private static List<Instant> usual(Window span, ZoneId zone) {
    LocalDate first = LocalDate.ofInstant(span.start(), zone);
    LocalDate last = LocalDate.ofInstant(span.end(), zone);
    return first
        .datesUntil(last.plusDays(1))
        .flatMap(day -> USUAL.stream().map(hour -> day.atTime(hour).atZone(zone).toInstant()))
        .filter(span::contains)
        .toList();
  }

  /** A window that nothing stops, with what speaks against it. */
  record Candidate(Window window, List<Obstacle> cautions) {}
}
