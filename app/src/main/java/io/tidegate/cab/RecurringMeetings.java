package io.tidegate.cab;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Stale;
import io.tidegate.kernel.Window;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to meetings that come back: what they are from now on, and their end. Meetings that were
 * held, run, or were called off stay as they are; those that are planned follow.
 */
@Service
public class RecurringMeetings {
  private final SeriesStore store;
  private final MeetingStore meetings;
  private final MeetingMaker maker;
  private final Rescheduling rescheduling;
  private final Chairs chairs;
  private final Invitations invitations;
  private final People people;
  private final Ledger ledger;
  private final InstantSource clock;

  RecurringMeetings(
      SeriesStore store,
      MeetingStore meetings,
      MeetingMaker maker,
      Rescheduling rescheduling,
      Chairs chairs,
      Invitations invitations,
      People people,
      Ledger ledger,
      InstantSource clock) {
    this.store = store;
    this.meetings = meetings;
    this.maker = maker;
    this.rescheduling = rescheduling;
    this.chairs = chairs;
    this.invitations = invitations;
    this.people = people;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Those in force, by title; nobody of a client, and no token of one, sees any. */
  @Transactional(readOnly = true)
  public List<Series> list(Actor actor) {
    return sees(actor) ? store.all() : List.of();
  }

  /** One in force; not found when it has ended. */
  @Transactional(readOnly = true)
  public Series get(Actor actor, UUID id) {
    return Optional.of(id)
        .filter(_ -> sees(actor))
        .flatMap(store::find)
        .orElseThrow(RecurringMeetings::unknown);
  }

  /** Who sits in all of each besides the board; nothing for those with nobody. */
  @Transactional(readOnly = true)
  public Map<UUID, Set<PersonId>> members(Collection<Series> series) {
    return store.members(series.stream().map(Series::id).toList());
  }

  /** Those of it that are planned, the soonest first. */
  @Transactional(readOnly = true)
  public List<Meeting> planned(Series series) {
    return meetings.plannedOf(series.id());
  }

  /**
   * Holds them otherwise from now on. Where they come back at other times, those that are planned
   * move there one by one; where there are fewer times, the rest is called off. Throws {@link
   * Invalid}: title, place, start, minutes, rule, quorum, chair, members.
   *
   * @param seen the version that the actor had before them; any other throws {@link Stale}
   * @param members who sits in all of them besides the board
   */
  @Transactional
  public void edit(
      Actor actor, UUID id, long seen, MeetingFacts facts, Collection<PersonId> members) {
    Series before = lock(actor, id);
    if (before.version() != seen) {
      throw new Stale("Somebody was faster: these meetings have changed meanwhile.");
    }
    check(facts, before);
    Set<PersonId> asked = known(members);
    Series after = before.by(facts);
    store.update(after);
    ledger.append(
        actor, deed(id, "series-edited").changing(told(before.facts()), told(after.facts())));
    Set<PersonId> old = store.members(id);
    store.join(actor.account(), id, less(asked, old), clock.instant());
    store.leave(id, less(old, asked), clock.instant());
    follow(actor, before, after, less(asked, old), less(old, asked));
  }

  private void check(MeetingFacts facts, Series series) {
    if (facts.when().rule() == null) {
      throw new Invalid("rule", "Say how they come back.");
    }
    chairs.check(facts.chair(), series.chair());
    MeetingPolicy.check(facts, series.zone(), clock.instant());
  }

  private Set<PersonId> known(Collection<PersonId> members) {
    Map<PersonId, Person> named = people.named(members);
    boolean all =
        named.size() == Set.copyOf(members).size()
            && named.values().stream().allMatch(person -> person.isStaff() && !person.archived());
    if (!all) {
      throw new Invalid("members", "Choose among your own people.");
    }
    return Set.copyOf(members);
  }

  private static Set<PersonId> less(Set<PersonId> these, Set<PersonId> those) {
    return these.stream().filter(one -> !those.contains(one)).collect(Collectors.toSet());
  }

  private void follow(
      Actor actor, Series before, Series after, Set<PersonId> joined, Set<PersonId> left) {
    List<Meeting> planned = lockPlanned(after.id());
    for (Meeting meeting : planned) {
      maker.name(meeting, people.named(joined).values());
      maker.dismiss(meeting, left);
    }
    boolean otherTimes = !before.when().equals(after.when());
    List<Window> times =
        otherTimes ? maker.times(after) : planned.stream().map(Meeting::time).toList();
    for (int i = 0; i < planned.size(); i++) {
      if (i >= times.size()) {
        rescheduling.cancel(actor, planned.get(i), "These meetings are held at other times now.");
      } else if (!rescheduling.move(actor, planned.get(i), after.facts(), times.get(i))) {
        invitations.send(planned.get(i), joined);
      }
    }
    if (otherTimes) {
      int moved = Math.min(planned.size(), times.size());
      store.made(after.id(), moved == 0 ? null : times.get(moved - 1).start());
      maker.make(actor, store.find(after.id()).orElseThrow());
    }
  }

  /** Ends them: those that are planned are called off, those held stay. */
  @Transactional
  public void end(Actor actor, UUID id, String reason) {
    Series ending = lock(actor, id);
    Clerk.requireReason("reason", reason, "Say why they end.");
    store.end(ending.id(), clock.instant(), reason.strip());
    ledger.append(
        actor,
        deed(id, "series-ended").with(Map.of("title", ending.title())).because(reason.strip()));
    lockPlanned(id).forEach(one -> rescheduling.cancel(actor, one, reason.strip()));
  }

  /** Those that are still planned once they are locked: one may begin meanwhile. */
  private List<Meeting> lockPlanned(UUID series) {
    return meetings.plannedOf(series).stream()
        .flatMap(one -> meetings.lock(one.id()).stream())
        .filter(one -> one.state() == MeetingState.PLANNED)
        .toList();
  }

  private Series lock(Actor actor, UUID id) {
    Series series =
        Optional.of(id)
            .filter(_ -> sees(actor))
            .flatMap(store::lock)
            .orElseThrow(RecurringMeetings::unknown);
    Meetings.requireRun(actor);
    return series;
  }

  private static boolean sees(Actor actor) {
    return MeetingPolicy.mayRead(actor) && MeetingPolicy.seesAll();
  }

  private static NotFound unknown() {
    return new NotFound("There are no such meetings that come back.");
  }

  private static Deed deed(UUID id, String name) {
    return Deed.of("cab", id, null, name);
  }

  private static Map<String, Object> told(MeetingFacts facts) {
    return Map.of(
        "title", facts.title(),
        "place", facts.place(),
        "when", facts.when().words(),
        "chair", Objects.toString(facts.chair(), ""),
        "quorum", facts.quorum() == null ? "" : facts.quorum());
  }
}
