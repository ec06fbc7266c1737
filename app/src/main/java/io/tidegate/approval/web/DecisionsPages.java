package io.tidegate.approval.web;

import io.tidegate.approval.Availability;
import io.tidegate.approval.OpenDecision;
import io.tidegate.approval.OpenDecisions;
import io.tidegate.change.Change;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Page;
import io.tidegate.kernel.PersonId;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Times;
import io.tidegate.ui.Tone;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of what waits together. */
@Component
class DecisionsPages {
  private static final int SIZE = 50;

  /** Loads look at no more than this many decisions. */
  private static final int MOST = 500;

  private final OpenDecisions decisions;
  private final People people;
  private final Clients clients;
  private final Frames frames;
  private final InstantSource clock;

  DecisionsPages(
      OpenDecisions decisions, People people, Clients clients, Frames frames, InstantSource clock) {
    this.decisions = decisions;
    this.people = people;
    this.clients = clients;
    this.frames = frames;
    this.clock = clock;
  }

  DecisionsPage of(Actor reader, @Nullable String after) {
    boolean leads = after == null && decisions.maySeeLoads(reader);
    Page<OpenDecision> read = decisions.list(after, leads ? MOST : SIZE);
    List<OpenDecision> shown = read.items().stream().limit(SIZE).toList();
    Words words = words(read.items(), new Times(frames.look(reader).zone(), clock));
    String next =
        shown.size() < read.items().size() ? decisions.placeOf(shown.getLast()) : read.next();
    return new DecisionsPage(
        frames.of(reader, "Decisions").wide(),
        DecisionTabs.at("/decisions"),
        shown.stream().map(one -> row(reader, one, words)).toList(),
        leads ? loads(read.items(), words) : List.of(),
        next == null
            ? null
            : "/decisions?after=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
  }

  private Words words(List<OpenDecision> all, Times times) {
    Set<PersonId> persons = new HashSet<>();
    for (OpenDecision one : all) {
      persons.addAll(one.stage().escalated().to());
      for (Availability.Chair chair : one.availability().chairs()) {
        persons.add(chair.voter());
        persons.addAll(chair.standIns());
      }
    }
    Set<ClientId> ids = all.stream().map(one -> one.change().client()).collect(Collectors.toSet());
    return new Words(people.named(persons), clients.named(ids), times);
  }

  private DecisionsPage.Row row(Actor reader, OpenDecision one, Words words) {
    Change change = one.change();
    Times times = words.times();
    boolean late = one.overdue(clock.instant());
    Client client = Objects.requireNonNull(words.clients().get(change.client()));
    return new DecisionsPage.Row(
        change.number(),
        change.title(),
        client.shortName(),
        client.name(),
        one.stage().stage().name(),
        late ? Tone.BAD : Tone.WARN,
        (late ? "overdue since " : "by ") + times.moment(one.due()),
        "waits since %s, %s".formatted(times.moment(one.since()), times.relative(one.since())),
        waiters(one.availability(), words),
        stopped(one.availability(), times),
        told(one, words),
        decisions.mayRemind(reader, change) && rested(one) ? one.stage().id().toString() : null,
        late && decisions.mayRemind(reader, change) && one.stage().escalated().to().isEmpty());
  }

  private static List<StageRow.Waiter> waiters(Availability there, Words words) {
    return there.chairs().stream()
        .map(chair ->
            new StageRow.Waiter(
                words.name(chair.voter()), AwayWords.of(chair, words.times(), words::name)))
        .sorted(Comparator.comparing(StageRow.Waiter::name))
        .toList();
  }

  private static String stopped(Availability there, Times times) {
    return there.enoughFrom() == null
        ? ""
        : "Too few who decide are there until " + times.moment(there.enoughFrom());
  }

  private static String told(OpenDecision one, Words words) {
    Times times = words.times();
    List<String> told = new ArrayList<>();
    if (one.reminded() != null) {
      told.add("reminded " + times.relative(one.reminded()));
    }
    if (one.escalated() != null) {
      told.add("change managers told " + times.relative(one.escalated()));
    }
    String escalated = EscalatedWords.of(one.stage().escalated(), times, words::name);
    if (!escalated.isEmpty()) {
      told.add(escalated);
    }
    return String.join(", ", told);
  }

  private boolean rested(OpenDecision one) {
    Instant reminded = one.reminded();
    boolean anybody = !one.availability().chairs().isEmpty();
    return anybody
        && (reminded == null || !clock.instant().isBefore(reminded.plus(OpenDecisions.REST)));
  }

  /** By name, so that nobody comes first for having most. */
  private List<DecisionsPage.Load> loads(List<OpenDecision> all, Words words) {
    Instant now = clock.instant();
    Map<PersonId, List<OpenDecision>> of = new HashMap<>();
    Map<PersonId, String> away = new HashMap<>();
    for (OpenDecision one : all) {
      for (Availability.Chair chair : one.availability().chairs()) {
        of.computeIfAbsent(chair.voter(), _ -> new ArrayList<>()).add(one);
        away.put(
            chair.voter(),
            chair.away() == null
                ? ""
                : "away until " + words.times().day(chair.away().minusNanos(1)));
      }
    }
    return of.entrySet().stream()
        .map(entry ->
            new DecisionsPage.Load(
                words.name(entry.getKey()),
                entry.getValue().size(),
                (int) entry.getValue().stream().filter(one -> one.overdue(now)).count(),
                away.getOrDefault(entry.getKey(), "")))
        .sorted(Comparator.comparing(DecisionsPage.Load::name))
        .toList();
  }

  private record Words(Map<PersonId, Person> people, Map<ClientId, Client> clients, Times times) {
    String name(PersonId id) {
      Person person = people.get(id);
      return person == null ? "Somebody" : person.name();
    }
  }
}
