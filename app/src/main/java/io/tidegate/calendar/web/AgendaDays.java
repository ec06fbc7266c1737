package io.tidegate.calendar.web;

import io.tidegate.directory.Client;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Window;
import io.tidegate.ui.Times;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Words what stands in the calendar day by day. */
final class AgendaDays {
  private final CalendarAsk ask;
  private final List<Sight> sights;
  private final Map<ClientId, String> names = new HashMap<>();
  private final Times times;
  private final int named;

  /**
   * The days of what was seen.
   *
   * @param named so many maintenance windows of one day are named; more are counted
   */
  AgendaDays(
      CalendarAsk ask, List<Sight> sights, Collection<Client> whose, Times times, int named) {
    this.ask = ask;
    this.named = named;
    this.sights = Sights.together(sights);
    this.times = times;
    whose.forEach(client -> names.put(client.id(), client.name()));
  }

  /**
   * Each day of the grid with what shares an instant with it.
   *
   * @param most lines at most on a day; the rest is counted
   */
  List<AgendaPage.Day> of(DayGrid grid, LocalDate today, int most) {
    List<List<Sight>> met = met(grid);
    return IntStream.range(0, grid.days())
        .mapToObj(day -> day(grid, day, met.get(day), today, most))
        .toList();
  }

  private List<List<Sight>> met(DayGrid grid) {
    List<List<Sight>> met = new ArrayList<>();
    IntStream.range(0, grid.days()).forEach(_ -> met.add(new ArrayList<>()));
    for (Sight one : sights) {
      grid.days(one.window(), day -> met.get(day).add(one));
    }
    return met;
  }

  /** This time as one day. */
  AgendaPage.Day whole(String title, Window part) {
    List<Sight> met = sights.stream().filter(one -> one.window().overlaps(part)).toList();
    return new AgendaPage.Day(title, false, lines(met, part, Integer.MAX_VALUE).shown(), "", 0);
  }

  private AgendaPage.Day day(DayGrid grid, int day, List<Sight> met, LocalDate today, int most) {
    LocalDate date = grid.day(day);
    Lines lines =
        grid.window(day).map(part -> lines(met, part, most)).orElse(new Lines(List.of(), 0));
    return new AgendaPage.Day(
        times.day(date),
        date.equals(today),
        lines.shown(),
        ask.as(CalendarView.AGENDA).at(date).path(),
        lines.more());
  }

  private record Lines(List<AgendaPage.Line> shown, int more) {}

  /** What was met in this time, of which so many lines are worded and the rest is counted. */
  private Lines lines(List<Sight> met, Window part, int most) {
    long windows = met.stream().filter(AgendaDays::isMaintenance).count();
    boolean counted = windows > named;
    List<Sight> each = counted ? met.stream().filter(one -> !isMaintenance(one)).toList() : met;
    List<AgendaPage.Line> shown = new ArrayList<>();
    each.stream().limit(most).forEach(one -> shown.add(line(one, part)));
    if (counted && shown.size() < most) {
      shown.add(counted(windows, part));
    }
    return new Lines(shown, each.size() + (counted ? 1 : 0) - shown.size());
  }

  private static boolean isMaintenance(Sight one) {
    return one.kind() == SightKind.MAINTENANCE;
  }

  private AgendaPage.Line counted(long windows, Window part) {
    SightKind kind = SightKind.MAINTENANCE;
    LocalDate day = LocalDate.ofInstant(part.start(), times.zone());
    return new AgendaPage.Line(
        "",
        kind.glyph(),
        kind.title(),
        windows == 1 ? "1 window" : windows + " windows",
        ask.as(CalendarView.TIMELINE).at(day).path(),
        "each on its client’s row of the timeline",
        "",
        kind.slug());
  }

  private AgendaPage.Line line(Sight one, Window part) {
    return new AgendaPage.Line(
        span(one.window(), part),
        one.glyph(),
        one.words(),
        one.name(),
        one.href(),
        whose(one),
        one.state(),
        one.kind().slug());
  }

  private String whose(Sight one) {
    return Optional.ofNullable(one.client())
        .map(client -> names.getOrDefault(client, ""))
        .orElse(one.clients() == names.size() ? "every client" : one.clients() + " clients");
  }

  /** What began before or goes on after is said so. */
  private String span(Window window, Window part) {
    boolean before = window.start().isBefore(part.start());
    boolean after = window.end().isAfter(part.end());
    boolean whole = !window.start().isAfter(part.start()) && !window.end().isBefore(part.end());
    if (whole) {
      return "all day";
    }
    String to = after ? "on" : times.time(window.end());
    return before ? "until " + to : times.time(window.start()) + " – " + to;
  }
}
