package io.tidegate.calendar.web;

import io.tidegate.calendar.Entries;
import io.tidegate.calendar.EntryKind;
import io.tidegate.calendar.Occurrence;
import io.tidegate.change.ChangeFilter;
import io.tidegate.change.ChangeLine;
import io.tidegate.change.ChangeLists;
import io.tidegate.change.State;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Window;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Option;
import io.tidegate.ui.Times;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what is on, in the reader's own zone. */
@Component
class AgendaPages {
  private static final int MOST = 1000;
  private static final LocalTime EVENING = LocalTime.of(17, 0);
  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final Set<State> SHOWN =
      EnumSet.complementOf(EnumSet.of(State.DRAFT, State.REJECTED, State.CANCELLED));
  private static final Set<EntryKind> KINDS =
      EnumSet.complementOf(EnumSet.of(EntryKind.BUSINESS_HOURS));

  private final Entries entries;
  private final ChangeLists lists;
  private final Clients clients;
  private final People people;
  private final Frames frames;
  private final InstantSource clock;

  AgendaPages(
      Entries entries,
      ChangeLists lists,
      Clients clients,
      People people,
      Frames frames,
      InstantSource clock) {
    this.entries = entries;
    this.lists = lists;
    this.clients = clients;
    this.people = people;
    this.frames = frames;
    this.clock = clock;
  }

  /** The week of this day, Monday first; of today when it is null. */
  AgendaPage week(Actor actor, @Nullable ClientId client, @Nullable LocalDate asked) {
    Times times = times(actor);
    LocalDate today = LocalDate.ofInstant(clock.instant(), times.zone());
    LocalDate monday =
        (asked == null ? today : asked).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    Instant start = monday.atStartOfDay(times.zone()).toInstant();
    Instant end = monday.plusDays(7).atStartOfDay(times.zone()).toInstant();
    String title = "%s to %s".formatted(times.day(monday), times.day(monday.plusDays(6)));
    Found found = found(client, new Window(start, end));
    List<AgendaPage.Day> days =
        monday
            .datesUntil(monday.plusDays(7))
            .map(day -> day(day, day.equals(today), found, times))
            .toList();
    return page(actor, title, client, times, days, found, monday);
  }

  /** From this evening, or the one that is not over yet, until the morning. */
  AgendaPage tonight(Actor actor, @Nullable ClientId client) {
    Times times = times(actor);
    LocalDate today = LocalDate.ofInstant(clock.instant(), times.zone());
    LocalTime now = LocalTime.ofInstant(clock.instant(), times.zone());
    LocalDate evening = now.isBefore(MORNING) ? today.minusDays(1) : today;
    Window night =
        new Window(
            at(evening, EVENING, times.zone()), at(evening.plusDays(1), MORNING, times.zone()));
    Found found = found(client, night);
    AgendaPage.Day all = new AgendaPage.Day(times.span(night), false, lines(found, night, times));
    return page(actor, "On tonight", client, times, List.of(all), found, null);
  }

  private AgendaPage page(
      Actor actor,
      String title,
      @Nullable ClientId client,
      Times times,
      List<AgendaPage.Day> days,
      Found found,
      @Nullable LocalDate monday) {
    String narrowed = client == null ? "" : "&client=" + client;
    return new AgendaPage(
        frames.of(actor, "Calendar"),
        title,
        times.zone().getId(),
        client == null ? "" : client.toString(),
        actor.confinedTo() == null ? options() : List.of(),
        days,
        monday == null ? "" : "/calendar?from=" + monday.minusDays(7) + narrowed,
        monday == null ? "" : "/calendar?from=" + monday.plusDays(7) + narrowed,
        monday == null,
        found.more());
  }

  private Found found(@Nullable ClientId client, Window range) {
    List<Client> whose = client == null ? clients.all() : List.of(clients.get(client));
    ChangeFilter filter = ChangeFilter.ALL.in(SHOWN).at(client).during(range.start(), range.end());
    List<ChangeLine> changes = lists.byWindow(filter, MOST + 1);
    Map<ClientId, String> names = new HashMap<>();
    whose.forEach(one -> names.put(one.id(), one.name()));
    boolean over = changes.size() > MOST;
    return new Found(
        entries.within(whose, range, KINDS),
        over ? changes.subList(0, MOST) : changes,
        names,
        over ? 1 : 0);
  }

  private AgendaPage.Day day(LocalDate day, boolean today, Found found, Times times) {
    Window whole =
        new Window(
            day.atStartOfDay(times.zone()).toInstant(),
            day.plusDays(1).atStartOfDay(times.zone()).toInstant());
    return new AgendaPage.Day(times.day(day), today, lines(found, whole, times));
  }

  private static List<AgendaPage.Line> lines(Found found, Window part, Times times) {
    List<Dated> all = new ArrayList<>();
    for (Occurrence one : found.occurrences()) {
      if (one.window().overlaps(part)) {
        all.add(new Dated(one.window().start(), line(one, found, part, times)));
      }
    }
    for (ChangeLine one : found.changes()) {
      Window window = Objects.requireNonNull(one.window());
      if (window.overlaps(part)) {
        all.add(new Dated(window.start(), line(one, window, found, part, times)));
      }
    }
    return all.stream().sorted(Comparator.comparing(Dated::start)).map(Dated::line).toList();
  }

  private static AgendaPage.Line line(Occurrence one, Found found, Window part, Times times) {
    String glyph =
        switch (one.kind()) {
          case MAINTENANCE -> "kind-maintenance";
          case BLACKOUT -> "kind-blackout";
          case LOCKDOWN -> "kind-lockdown";
          case CRITICAL -> "caution";
          case HOLIDAY, BUSINESS_HOURS -> "closed";
        };
    return new AgendaPage.Line(
        span(one.window(), part, times),
        glyph,
        one.kind().title(),
        one.entry().title(),
        "/calendar/entries/" + one.entry().id(),
        found.name(one.client()),
        "");
  }

  private static AgendaPage.Line line(
      ChangeLine one, Window window, Found found, Window part, Times times) {
    return new AgendaPage.Line(
        span(window, part, times),
        one.held() ? "hold" : one.state().slug(),
        one.held() ? "On hold" : one.state().title(),
        one.code() + " " + one.title(),
        "/changes/" + one.number(),
        found.name(one.client()),
        one.held() ? "hold" : one.state().slug());
  }

  /** What began before or goes on after is said so. */
  private static String span(Window window, Window part, Times times) {
    boolean before = window.start().isBefore(part.start());
    boolean after = window.end().isAfter(part.end());
    if (before && after) {
      return "all day";
    }
    String from = before ? "until" : times.time(window.start());
    String to = after ? "on" : times.time(window.end());
    return before ? from + " " + to : from + " – " + to;
  }

  private Times times(Actor actor) {
    return new Times(people.get(actor.person()).zone(), clock);
  }

  private static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
    return day.atTime(time).atZone(zone).toInstant();
  }

  private List<Option> options() {
    return clients.all().stream()
        .map(client -> Option.of(client.id().toString(), client.name()))
        .toList();
  }

  private record Dated(Instant start, AgendaPage.Line line) {}

  private record Found(
      List<Occurrence> occurrences,
      List<ChangeLine> changes,
      Map<ClientId, String> names,
      int more) {
    String name(ClientId client) {
      return names.getOrDefault(client, "");
    }
  }
}
