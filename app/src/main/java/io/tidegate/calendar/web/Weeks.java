package io.tidegate.calendar.web;

import io.tidegate.directory.Client;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Window;
import io.tidegate.ui.Times;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Draws a week. */
final class Weeks {
  private static final Duration LONG = Duration.ofHours(20);
  private static final int LINES_OF_A_DAY = 25;
  private static final int TRACKS = 12;
  private static final int MOST_LANES = 6;

  /** A block lower than this has no room for a line. */
  private static final int LOWEST = 3;

  private final CalendarSeen seen;
  private final boolean alone;
  private final Times times;
  private final Map<ClientId, String> letters = new HashMap<>();

  private Weeks(CalendarSeen seen) {
    this.seen = seen;
    this.alone = seen.whose().size() == 1;
    this.times = seen.times();
    for (Client client : seen.whose()) {
      letters.put(client.id(), client.shortName());
    }
  }

  static WeekPage page(CalendarSeen seen) {
    return new Weeks(seen).page();
  }

  private WeekPage page() {
    List<Sight> all = Sights.together(seen.found().sights());
    List<WeekPage.Strip> strip = strip(all.stream().filter(this::aloft).toList());
    List<WeekPage.Strip> shown = strip.stream().filter(one -> one.lane() <= MOST_LANES).toList();
    return new WeekPage(
        seen.frame(),
        seen.top(),
        Timelines.midnights(seen.grid()),
        IntStream.range(0, seen.grid().days()).mapToObj(day -> column(day, all)).toList(),
        shown,
        shown.stream().mapToInt(WeekPage.Strip::lane).max().orElse(0),
        strip.size() - shown.size(),
        alone,
        seen.agenda(LINES_OF_A_DAY));
  }

  /** What lasts long stands above the columns; so does the ground of one client among several. */
  private boolean aloft(Sight one) {
    boolean lasts = one.window().length().compareTo(LONG) >= 0;
    return one.kind().ground() && (alone ? lasts : one.kind() != SightKind.MAINTENANCE);
  }

  private List<WeekPage.Strip> strip(List<Sight> sights) {
    List<Sight> met = new ArrayList<>();
    List<Stretch> places = new ArrayList<>();
    for (Sight one : sights) {
      seen.grid()
          .stretch(one.window())
          .ifPresent(stretch -> {
            met.add(one);
            places.add(days(stretch));
          });
    }
    List<Stacks.Place> stacked = Stacks.of(places);
    return IntStream.range(0, met.size())
        .mapToObj(i ->
            new WeekPage.Strip(
                met.get(i),
                places.get(i),
                stacked.get(i).lane() + 1,
                whose(met.get(i)),
                said(met.get(i))))
        .toList();
  }

  /** The days that it touches. */
  private Stretch days(Stretch stretch) {
    int ticks = seen.grid().ticks();
    int first = stretch.at() / ticks;
    return new Stretch(first, Math.ceilDiv(stretch.end(), ticks) - first);
  }

  private WeekPage.Column column(int day, List<Sight> all) {
    DayGrid one = new DayGrid(seen.grid().day(day), 1, seen.grid().ticks(), seen.grid().zone());
    List<WeekPage.Block> blocks = List.of();
    List<WeekPage.Block> bands = List.of();
    if (seen.grid().window(day).isPresent()) {
      blocks = blocks(one, all.stream().filter(sight -> !sight.kind().ground()).toList());
      bands = bands(one, all);
    }
    List<WeekPage.Block> shown =
        blocks.stream().filter(block -> block.across().end() <= TRACKS).toList();
    return new WeekPage.Column(
        Timelines.day(seen, day),
        times.day(seen.grid().day(day)),
        bands,
        shown,
        now(day, one),
        blocks.size() - shown.size(),
        seen.ask().as(CalendarView.AGENDA).at(seen.grid().day(day)).path());
  }

  private @Nullable Integer now(int day, DayGrid one) {
    return seen.grid().window(day).filter(window -> window.contains(seen.now())).isPresent()
        ? one.tick(seen.now()).orElse(null)
        : null;
  }

  private List<WeekPage.Block> bands(DayGrid day, List<Sight> all) {
    List<WeekPage.Block> bands = new ArrayList<>();
    for (Sight one : all) {
      if (alone && one.kind().ground() && !aloft(one)) {
        day.stretch(one.window())
            .ifPresent(place -> bands.add(block(day, one, place, new Stretch(0, TRACKS))));
      }
    }
    return bands;
  }

  private List<WeekPage.Block> blocks(DayGrid day, List<Sight> changes) {
    List<Sight> met = new ArrayList<>();
    List<Stretch> places = new ArrayList<>();
    for (Sight one : changes) {
      day.stretch(one.window())
          .ifPresent(stretch -> {
            met.add(one);
            places.add(tall(stretch, day.ticks()));
          });
    }
    List<Stacks.Place> stacked = Stacks.of(places);
    return IntStream.range(0, met.size())
        .mapToObj(i -> block(day, met.get(i), places.get(i), across(stacked.get(i))))
        .toList();
  }

  /** Tall enough for a line; at the end of the day it begins sooner for that. */
  private static Stretch tall(Stretch stretch, int ticks) {
    int len = Math.max(LOWEST, stretch.len());
    return new Stretch(Math.min(stretch.at(), ticks - len), len);
  }

  /** Twelve tracks part evenly among one, two, three, four and six. */
  private static Stretch across(Stacks.Place place) {
    int lanes = Math.min(MOST_LANES, place.lanes() == 5 ? MOST_LANES : place.lanes());
    int len = TRACKS / lanes;
    return new Stretch(place.lane() * len, len);
  }

  private WeekPage.Block block(DayGrid day, Sight one, Stretch place, Stretch across) {
    return new WeekPage.Block(
        one, place, across, time(one.window(), day.whole()), whose(one), said(one));
  }

  private String time(Window window, Window day) {
    String from = window.start().isBefore(day.start()) ? "…" : times.time(window.start());
    String to = window.end().isAfter(day.end()) ? "…" : times.time(window.end());
    return from + " – " + to;
  }

  private String whose(Sight one) {
    ClientId client = one.client();
    return alone || client == null ? "" : letters.getOrDefault(client, "");
  }

  private String said(Sight one) {
    return "%s, %s, %s".formatted(one.name(), one.words(), times.span(one.window()));
  }
}
