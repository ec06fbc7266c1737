package io.tidegate.calendar.web;

import io.tidegate.kernel.ClientId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws the timeline. */
final class Timelines {
  private static final Duration USUAL = Duration.ofHours(24);
  private static final int LINES_OF_A_DAY = 25;

  private Timelines() {}

  static TimelinePage page(CalendarSeen seen) {
    Map<ClientId, List<Sight>> byClient = new HashMap<>();
    for (Sight one : seen.found().sights()) {
      byClient.computeIfAbsent(one.client(), _ -> new ArrayList<>()).add(one);
    }
    TimelineRows rows = new TimelineRows(seen.grid(), seen.times());
    return new TimelinePage(
        seen.frame(),
        seen.top(),
        days(seen),
        midnights(seen.grid()),
        seen.grid().tick(seen.now()).orElse(null),
        seen.whose().stream()
            .map(client ->
                rows.row(client, byClient.getOrDefault(client.id(), List.of()), seen.ask()))
            .toList(),
        seen.agenda(LINES_OF_A_DAY));
  }

  /** The heads of the days, and what is odd about some. */
  static List<TimelinePage.Day> days(CalendarSeen seen) {
    return IntStream.range(0, seen.grid().days()).mapToObj(day -> day(seen, day)).toList();
  }

  static TimelinePage.Day day(CalendarSeen seen, int day) {
    LocalDate date = seen.grid().day(day);
    boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    return new TimelinePage.Day(
        date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.UK),
        Integer.toString(date.getDayOfMonth()),
        note(seen.grid().length(day)),
        date.equals(seen.today()),
        weekend);
  }

  /** Where a day is as long as others, nothing is said. */
  static String note(Duration length) {
    int minutes = length.toMinutesPart();
    return length.equals(USUAL)
        ? ""
        : length.toHours() + " h" + (minutes == 0 ? "" : " " + minutes + " min");
  }

  static String midnights(DayGrid grid) {
    return IntStream.rangeClosed(0, grid.days())
        .mapToObj(day -> Long.toString(grid.midnight(day).toEpochMilli()))
        .collect(Collectors.joining(" "));
  }
}
