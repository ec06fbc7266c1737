package io.tidegate.calendar.web;

import io.tidegate.directory.Client;
import io.tidegate.ui.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lays what stands in the calendar of a client into its row. */
final class TimelineRows {
  /** How many ticks a letter takes where a week or a month is drawn at its narrowest. */
  private static final double TICKS_PER_LETTER = 2.5;

  /** As many lanes as the styles know, of which some are kept for the names of bands. */
  private static final int MOST_LANES = 10;

  private static final int MOST_NAMES = 2;
  private static final int LONGEST_OF_A_WEEK = 28;
  private static final int LONGEST_OF_A_MONTH = 16;

  private final DayGrid grid;
  private final Times times;

  TimelineRows(DayGrid grid, Times times) {
    this.grid = grid;
    this.times = times;
  }

  TimelinePage.Row row(Client client, List<Sight> sights, CalendarAsk ask) {
    Lanes lanes = lanes(MOST_LANES);
    Lanes names = lanes(MOST_NAMES);
    List<TimelinePage.Band> bands = new ArrayList<>();
    List<TimelinePage.Bar> bars = new ArrayList<>();
    MaintenanceGround ground = new MaintenanceGround(grid, times);
    int more = 0;
    for (Sight one : sights) {
      Optional<Stretch> stretch = grid.stretch(one.window());
      if (stretch.isPresent() && one.kind() == SightKind.MAINTENANCE) {
        ground.add(one, stretch.get());
      } else if (stretch.isPresent() && one.kind().ground()) {
        bands.add(band(one, stretch.get(), names));
      } else if (stretch.isPresent()) {
        Optional<Lanes.Laid> laid = lanes.lay(stretch.get(), one.mark(), one.title());
        laid.ifPresent(found -> bars.add(bar(one, stretch.get(), found)));
        more += laid.isEmpty() ? 1 : 0;
      }
    }
    String note =
        client.zone().equals(grid.zone()) ? "" : "Clock of " + city(client.zone().getId());
    return new TimelinePage.Row(
        client.shortName(),
        client.name(),
        ask.of(client.id()).path(),
        note,
        lanes.used(),
        names.used(),
        ground.drawn(),
        bands,
        bars,
        more,
        ask.of(client.id()).as(CalendarView.AGENDA, ask.month()).path());
  }

  private Lanes lanes(int most) {
    return new Lanes(
        grid.days() * grid.ticks(),
        TICKS_PER_LETTER,
        grid.days() > 7 ? LONGEST_OF_A_MONTH : LONGEST_OF_A_WEEK,
        most);
  }

  private TimelinePage.Band band(Sight one, Stretch stretch, Lanes names) {
    String said = one.words() + ": " + one.title() + ", " + times.span(one.window());
    TimelinePage.Name name =
        names
            .lay(stretch, "", one.title())
            .map(laid -> new TimelinePage.Name(laid.lane() + 1, laid.label(), laid.words()))
            .orElse(null);
    return new TimelinePage.Band(one, stretch, said, name);
  }

  private TimelinePage.Bar bar(Sight one, Stretch stretch, Lanes.Laid laid) {
    return new TimelinePage.Bar(
        one,
        stretch,
        laid.lane() + 1,
        laid.side().name().toLowerCase(Locale.ROOT),
        laid.words(),
        one.name() + ", " + one.words() + ", " + times.span(one.window()));
  }

  private static String city(String zone) {
    return zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' ');
  }
}
