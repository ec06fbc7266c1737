package io.tidegate.desk.web;

import io.tidegate.change.Change;
import io.tidegate.change.ChangeFilter;
import io.tidegate.change.ChangeLine;
import io.tidegate.change.ChangeLists;
import io.tidegate.change.Changes;
import io.tidegate.change.Rollback;
import io.tidegate.change.Rollbacks;
import io.tidegate.change.State;
import io.tidegate.desk.HomePanel;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Window;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Times;
import io.tidegate.ui.Views;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the home page of one person. */
@Component
class Homes {
  private static final int MOST_RUNNING = 8;
  private static final int MOST_EVENTS = 14;
  private static final DateTimeFormatter TODAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

  private final ChangeLists lists;
  private final Changes changes;
  private final Rollbacks rollbacks;
  private final Clients clients;
  private final Waiting waiting;
  private final ReadyModels ready;
  private final FirstSteps firstSteps;
  private final ObjectProvider<HomePanel> panels;
  private final Views views;
  private final Frames frames;
  private final InstantSource clock;

  Homes(
      ChangeLists lists,
      Changes changes,
      Rollbacks rollbacks,
      Clients clients,
      Waiting waiting,
      ReadyModels ready,
      FirstSteps firstSteps,
      ObjectProvider<HomePanel> panels,
      Views views,
      Frames frames,
      InstantSource clock) {
    this.lists = lists;
    this.changes = changes;
    this.rollbacks = rollbacks;
    this.clients = clients;
    this.waiting = waiting;
    this.ready = ready;
    this.firstSteps = firstSteps;
    this.panels = panels;
    this.views = views;
    this.frames = frames;
    this.clock = clock;
  }

  /** In one transaction, so that its parts agree, and the tenant is named once. */
  @Transactional(readOnly = true)
  HomePage of(Actor reader) {
    Times times = new Times(frames.look(reader).zone(), clock);
    List<HomePage.Hat> hats = waiting.hats(reader, times);
    return new HomePage(
        frames.of(reader, "Home"),
        panels
            .orderedStream()
            .flatMap(panel -> panel.of(reader).stream())
            .map(views::content)
            .toList(),
        LocalDate.ofInstant(clock.instant(), times.zone()).format(TODAY),
        running(times),
        hats.stream().filter(hat -> !hat.tasks().isEmpty()).toList(),
        idle(hats),
        day(times),
        late(),
        changes.mayRequest(reader) ? ready.of() : List.of(),
        firstSteps.of(reader, changes.mayRequest(reader)),
        changes.mayRequest(reader));
  }

  private static String idle(List<HomePage.Hat> hats) {
    List<String> idle =
        hats.stream().filter(hat -> hat.tasks().isEmpty()).map(HomePage.Hat::title).toList();
    return idle.isEmpty() || idle.size() == hats.size()
        ? ""
        : "Nothing waits for you " + String.join(" or ", idle) + ".";
  }

  private List<HomePage.Running> running(Times times) {
    List<ChangeLine> lines =
        lists.list(ChangeFilter.ALL.in(Set.of(State.IMPLEMENT)), null, MOST_RUNNING).items();
    Map<ClientId, Client> named = clientsOf(lines);
    Map<ChangeId, Change> whole =
        changes.named(lines.stream().map(ChangeLine::id).collect(Collectors.toSet()));
    Map<ChangeId, Rollback> backs = rollbacks.of(whole.values());
    return lines.stream()
        .filter(line -> whole.containsKey(line.id()))
        .map(line ->
            running(
                line,
                Objects.requireNonNull(whole.get(line.id())),
                Objects.requireNonNull(backs.get(line.id())),
                Objects.requireNonNull(named.get(line.client())),
                times))
        .toList();
  }

  private HomePage.Running running(
      ChangeLine line, Change change, Rollback back, Client client, Times times) {
    Window window = change.window();
    Instant deadline = window == null ? null : back.deadline(window);
    boolean past = deadline != null && deadline.isBefore(clock.instant());
    return new HomePage.Running(
        line.number(),
        line.title(),
        client.shortName(),
        client.name(),
        "since " + times.brief(line.stateSince()),
        window == null ? null : back.in(window).running(times),
        deadline == null ? null : times.relative(deadline),
        past ? "bad" : "good");
  }

  private List<HomePage.Stretch> day(Times times) {
    ZonedDateTime midnight =
        clock.instant().atZone(times.zone()).toLocalDate().atStartOfDay(times.zone());
    Instant until = clock.instant().plus(Duration.ofHours(24));
    List<ChangeLine> lines =
        lists.byWindow(
            ChangeFilter.ALL
                .in(
                    Set.of(
                        State.SCHEDULED,
                        State.IMPLEMENT,
                        State.VALIDATE,
                        State.REVIEW,
                        State.CLOSED))
                .during(midnight.toInstant(), until),
            MOST_EVENTS);
    Map<ClientId, Client> named = clientsOf(lines);
    DayLine day = new DayLine(times, clock.instant());
    lines.forEach(line -> day.add(event(line, named, times), line.window()));
    return day.stretches();
  }

  private HomePage.Event event(ChangeLine line, Map<ClientId, Client> named, Times times) {
    Window window = Objects.requireNonNull(line.window());
    return new HomePage.Event(
        times.time(window.start()),
        "/changes/" + line.number(),
        line.title(),
        "until %s, %s"
            .formatted(
                times.time(window.end()), Objects.requireNonNull(named.get(line.client())).name()),
        line.held() ? "hold" : line.state().slug(),
        window.start().isAfter(clock.instant()));
  }

  private List<HomePage.Event> late() {
    Instant now = clock.instant();
    return lists.passed(Set.of(State.SCHEDULED, State.IMPLEMENT), now, MOST_EVENTS).stream()
        .map(line ->
            new HomePage.Event(
                roughly(Duration.between(Objects.requireNonNull(line.window()).end(), now)),
                "/changes/" + line.number(),
                line.code() + " " + line.title(),
                line.state() == State.IMPLEMENT
                    ? "still running past its window"
                    : "its window passed, never started",
                "caution",
                false))
        .toList();
  }

  /** The largest unit alone, as a column of them is read: {@code 2 d}, {@code 5 h}. */
  private static String roughly(Duration late) {
    if (late.toDays() > 0) {
      return late.toDays() + " d";
    }
    return late.toHours() > 0 ? late.toHours() + " h" : late.toMinutes() + " min";
  }

  private Map<ClientId, Client> clientsOf(Collection<ChangeLine> lines) {
    return clients.named(lines.stream().map(ChangeLine::client).collect(Collectors.toSet()));
  }
}
