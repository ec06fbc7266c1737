package io.tidegate.calendar.web;

import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.kernel.Actor;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Times;
import io.tidegate.ui.View;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers the views of the calendar, in the reader's own zone. */
@Component
class CalendarPages {
  private static final int MOST_CHANGES = 5000;
  private static final int LINES_OF_A_DAY = 500;

  private final Sights sights;
  private final HitsPages hits;
  private final Clients clients;
  private final People people;
  private final Frames frames;
  private final InstantSource clock;

  CalendarPages(
      Sights sights,
      HitsPages hits,
      Clients clients,
      People people,
      Frames frames,
      InstantSource clock) {
    this.sights = sights;
    this.hits = hits;
    this.clients = clients;
    this.people = people;
    this.frames = frames;
    this.clock = clock;
  }

  /** What is asked for, as this person looks at it. */
  View page(Actor actor, CalendarAsk ask) {
    CalendarSeen seen = seen(actor, ask);
    return switch (ask.view()) {
      case TIMELINE -> Timelines.page(seen);
      case WEEK -> Weeks.page(seen);
      case MONTH -> Months.page(seen);
      case AGENDA -> new AgendaPage(seen.frame(), seen.top(), seen.agenda(LINES_OF_A_DAY));
    };
  }

  /** What collides in the time that is asked for. */
  HitsPanel hits(Actor actor, CalendarAsk ask) {
    Times times = new Times(people.get(actor.person()).zone(), clock);
    LocalDate today = LocalDate.ofInstant(clock.instant(), times.zone());
    return hits.panel(ask, grid(ask, today, times).whole(), times);
  }

  private CalendarSeen seen(Actor actor, CalendarAsk ask) {
    List<Client> all = clients.all();
    List<Client> whose = ask.client() == null ? all : List.of(clients.get(ask.client()));
    Times times = new Times(people.get(actor.person()).zone(), clock);
    LocalDate today = LocalDate.ofInstant(clock.instant(), times.zone());
    DayGrid grid = grid(ask, today, times);
    Frame frame = frames.of(actor, "Calendar").wide();
    return new CalendarSeen(
        frame,
        ask,
        actor.confinedTo() == null,
        whose,
        all,
        times,
        grid,
        sights.find(whose, ask.client(), grid.whole(), ask.shown(), MOST_CHANGES));
  }

  /** A week has a tick for each half hour, a month for two hours. */
  private static DayGrid grid(CalendarAsk ask, LocalDate today, Times times) {
    LocalDate first = ask.first(today);
    int days = ask.month() ? first.lengthOfMonth() : 7;
    return switch (ask.view()) {
      case MONTH -> Months.grid(first, times.zone());
      case TIMELINE -> new DayGrid(first, days, ask.month() ? 12 : 48, times.zone());
      case WEEK, AGENDA -> new DayGrid(first, days, 48, times.zone());
    };
  }
}
