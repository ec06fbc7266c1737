package io.tidegate.calendar.web;

import io.tidegate.calendar.Conflict;
import io.tidegate.calendar.Conflicts;
import io.tidegate.calendar.SafePoints;
import io.tidegate.calendar.Waiver;
import io.tidegate.change.Change;
import io.tidegate.change.ChangeHead;
import io.tidegate.change.Places;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.Window;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Hindrance;
import io.tidegate.ui.Option;
import io.tidegate.ui.Times;
import io.tidegate.ui.Tone;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Gathers what the page of a change's conflicts shows. */
@Component
class ConflictPages {
  private final Conflicts conflicts;
  private final SafePoints safePoints;
  private final Clients clients;
  private final People people;
  private final Frames frames;
  private final InstantSource clock;

  ConflictPages(
      Conflicts conflicts,
      SafePoints safePoints,
      Clients clients,
      People people,
      Frames frames,
      InstantSource clock) {
    this.conflicts = conflicts;
    this.safePoints = safePoints;
    this.clients = clients;
    this.people = people;
    this.frames = frames;
    this.clock = clock;
  }

  static String path(Change change) {
    return "/changes/" + change.number() + "/conflicts";
  }

  /** Stops in red, warns in ochre, and leads to the other party. */
  static Hindrance hindrance(Conflict one) {
    String fix = one.other() == null ? "See it" : Places.label(one.href());
    return new Hindrance(
        one.stops() ? Tone.BAD : one.waiver() == null ? Tone.WARN : Tone.NEUTRAL,
        one.sentence(),
        one.detail(),
        null,
        fix,
        one.href());
  }

  ConflictPage page(Actor actor, Change change, EntryForm form) {
    Client client = clients.get(change.client());
    Times times = times(change);
    Window window = change.window();
    List<Conflict> found = conflicts.of(change);
    boolean dark =
        found.stream().anyMatch(one -> one.kind().takesBreakGlass() && one.waiver() == null);
    boolean maySave = safePoints.mayReach(actor, change);
    boolean mayBreak = dark && !maySave && conflicts.mayBreakGlass(actor, change);
    return new ConflictPage(
        frames.of(
            actor,
            "Conflicts",
            new Crumb("Changes", "/changes"),
            new Crumb(client.name(), "/changes?client=" + client.id()),
            new Crumb(change.code(), "/changes/" + change.number())),
        ChangeHead.of(change, client, times),
        path(change),
        "/changes/" + change.number(),
        window == null ? "" : times.window(window),
        times.zone().getId(),
        window == null ? "" : until(window, times),
        change.state().workOver(),
        lines(found, conflicts.mayWaive(actor, change)),
        conflicts.waivers(change.id()).stream()
            .map(one -> passed(one, times, actor.confinedTo() == null))
            .toList(),
        form,
        mayBreak || maySave ? staff(actor, client) : List.of(),
        maySave,
        mayBreak);
  }

  private static List<ConflictPage.Line> lines(List<Conflict> found, boolean mayWaive) {
    return found.stream()
        .map(one -> {
          boolean passes = one.stops() && !one.kind().takesBreakGlass();
          return new ConflictPage.Line(
              hindrance(one), one.key(), mayWaive && passes, !mayWaive && passes);
        })
        .toList();
  }

  /** Fields know no seconds, and a conflict that passes until then passes to the window's end. */
  private String until(Window window, Times times) {
    Instant minute = window.end().truncatedTo(ChronoUnit.MINUTES);
    Instant until = minute.equals(window.end()) ? minute : minute.plus(1, ChronoUnit.MINUTES);
    return until.isAfter(clock.instant()) ? times.input(until) : "";
  }

  private static ConflictPage.Passed passed(Waiver one, Times times, boolean staff) {
    return new ConflictPage.Passed(
        what(one, staff),
        one.reason(),
        one.by() + ", " + times.moment(one.at()),
        times.moment(one.until()));
  }

  /** What it says of other clients is for those who see them. */
  private static String what(Waiver one, boolean staff) {
    if (one.key().equals(Waiver.SAFE_POINT)) {
      return "Goes on to a safe point, with " + one.second();
    }
    if (one.key().equals(Waiver.GLASS)) {
      return "Broken into a blackout, with " + one.second();
    }
    return one.said().isEmpty() || (!staff && one.key().contains("/")) ? "Let pass" : one.said();
  }

  Times times(Change change) {
    return new Times(clients.get(change.client()).zone(), clock);
  }

  private List<Option> staff(Actor actor, Client client) {
    Set<Role> standing =
        Set.of(Role.CHANGE_MANAGER, Role.ECAB_MEMBER, Role.IT_LEADERSHIP, Role.IMPLEMENTER);
    return people.holding(standing, client.id()).stream()
        .filter(person -> person.isStaff() && !person.id().equals(actor.person()))
        .sorted(Comparator.comparing(Person::name))
        .map(person -> Option.of(person.id().toString(), person.name()))
        .toList();
  }
}
