package io.tidegate.calendar.web;

import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Window;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Option;
import io.tidegate.ui.Times;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what is on tonight, in the reader's own zone. */
@Component
class TonightPages {
  private static final int MOST = 1000;
  private static final int NAMED = 20;
  private static final LocalTime EVENING = LocalTime.of(17, 0);
  private static final LocalTime MORNING = LocalTime.of(8, 0);

  private final Sights sights;
  private final Clients clients;
  private final People people;
  private final Frames frames;
  private final InstantSource clock;

  TonightPages(Sights sights, Clients clients, People people, Frames frames, InstantSource clock) {
    this.sights = sights;
    this.clients = clients;
    this.people = people;
    this.frames = frames;
    this.clock = clock;
  }

  /** From this evening, or the one that is not over yet, until the morning. */
  TonightPage page(Actor actor, @Nullable ClientId client) {
    Times times = new Times(people.get(actor.person()).zone(), clock);
    Window night = night(times);
    List<Client> all = clients.all();
    List<Client> whose = client == null ? all : List.of(clients.get(client));
    Sights.Found found = sights.find(whose, client, night, EnumSet.allOf(SightKind.class), MOST);
    CalendarAsk ask =
        new CalendarAsk(CalendarView.AGENDA, false, null, client, EnumSet.noneOf(SightKind.class));
    AgendaDays days = new AgendaDays(ask, found.sights(), whose, times, NAMED);
    return new TonightPage(
        frames.of(actor, "On tonight", new Crumb("Calendar", "/calendar")),
        times.span(night),
        times.zone().getId(),
        client == null ? "" : client.toString(),
        whose.size() == 1 ? whose.getFirst().name() : whose.size() + " clients",
        all.size() < 2 ? List.of() : options(all),
        days.whole(times.span(night), night),
        times.moment(clock.instant()),
        found.cut());
  }

  private Window night(Times times) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, times.zone());
    boolean early = LocalTime.ofInstant(now, times.zone()).isBefore(MORNING);
    LocalDate evening = early ? today.minusDays(1) : today;
    return new Window(
        at(evening, EVENING, times.zone()), at(evening.plusDays(1), MORNING, times.zone()));
  }

  private static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
    return day.atTime(time).atZone(zone).toInstant();
  }

  private static List<Option> options(List<Client> all) {
    return all.stream().map(client -> Option.of(client.id().toString(), client.name())).toList();
  }
}
