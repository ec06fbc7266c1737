package io.tidegate.cab;

import io.tidegate.directory.Accounts;
import io.tidegate.directory.Delegations;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Page;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Stale;
import io.tidegate.kernel.TimeOrderedUuid;
import io.tidegate.kernel.Window;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the board's meetings: which there are, who sits in them, when they are held. */
@Service
public class Meetings {
  private static final int MOST = 100;

  private final MeetingStore store;
  private final SeriesStore series;
  private final SeatStore seats;
  private final AgendaStore items;
  private final Clerk clerk;
  private final MeetingMaker maker;
  private final Rescheduling rescheduling;
  private final Chairs chairs;
  private final Invitations invitations;
  private final People people;
  private final Delegations delegations;
  private final Accounts accounts;
  private final InstantSource clock;

  Meetings(
      MeetingStore store,
      SeriesStore series,
      SeatStore seats,
      AgendaStore items,
      Clerk clerk,
      MeetingMaker maker,
      Rescheduling rescheduling,
      Chairs chairs,
      Invitations invitations,
      People people,
      Delegations delegations,
      Accounts accounts,
      InstantSource clock) {
    this.store = store;
    this.series = series;
    this.seats = seats;
    this.items = items;
    this.clerk = clerk;
    this.maker = maker;
    this.rescheduling = rescheduling;
    this.chairs = chairs;
    this.invitations = invitations;
    this.people = people;
    this.delegations = delegations;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** Whether there is anything here for the actor. */
  public boolean mayRead(Actor actor) {
    return MeetingPolicy.mayRead(actor);
  }

  /** Whether the actor may convene meetings, hold them and keep their agenda. */
  public boolean mayRun(Actor actor) {
    return MeetingPolicy.mayRun(actor);
  }

  /** Whether who asks sees every item; somebody of a client and a token of one see theirs. */
  public boolean seesAll() {
    return MeetingPolicy.seesAll();
  }

  /** The clock on the wall by which meetings are convened. */
  @Transactional(readOnly = true)
  public ZoneId zone(Actor actor) {
    return accounts.get(actor.account()).zone();
  }

  /** Those that run or are to come, the soonest first. */
  @Transactional(readOnly = true)
  public List<Meeting> toCome(Actor actor) {
    return mayRead(actor) ? store.toCome(MOST) : List.of();
  }

  /** Those that are over, the latest first; {@code after} is the last of the page before. */
  @Transactional(readOnly = true)
  public Page<Meeting> over(Actor actor, @Nullable MeetingId after, int size) {
    return mayRead(actor)
        ? Page.of(store.over(after, size + 1), size, meeting -> meeting.id().toString())
        : new Page<>(List.of(), null);
  }

  /** The meeting; not found when nothing at it is the actor's to see. */
  @Transactional(readOnly = true)
  public Meeting get(Actor actor, MeetingId id) {
    return clerk.read(actor, id);
  }

  /** Where the change is or was dealt with, the latest first. */
  @Transactional(readOnly = true)
  public List<Hearing> hearings(Actor actor, ChangeId change) {
    return mayRead(actor) ? store.hearings(change) : List.of();
  }

  /** How many items stand on the agenda of each, as far as the actor sees them. */
  @Transactional(readOnly = true)
  public Map<MeetingId, Integer> counted(Collection<Meeting> meetings) {
    return items.open(meetings.stream().map(Meeting::id).toList());
  }

  /** The board at this meeting, as far as the actor sees it. */
  @Transactional(readOnly = true)
  public List<Seat> seats(MeetingId id) {
    return seats.of(id);
  }

  /** The same of each of these. */
  @Transactional(readOnly = true)
  public Map<MeetingId, List<Seat>> seats(Collection<Meeting> meetings) {
    return seats.of(meetings.stream().map(Meeting::id).toList());
  }

  /** Who stands in for whom while the meeting is held, as people said in their absences. */
  @Transactional(readOnly = true)
  public Map<PersonId, Set<PersonId>> standIns(Meeting meeting, Collection<Seat> board) {
    return delegations.standInsFor(
        board.stream().map(Seat::person).toList(), meeting.time().start());
  }

  /** The rule by which the meeting comes back, in words; empty when it does not. */
  @Transactional(readOnly = true)
  public Optional<String> rhythm(Meeting meeting) {
    return Optional.ofNullable(meeting.series()).flatMap(series::find).map(s -> s.when().words());
  }

  /**
   * Convenes a meeting, or with a rule those that come back; gives the first. The board is invited.
   * Throws {@code Invalid}: title, place, start, minutes, rule, quorum, chair.
   */
  @Transactional
  public Meeting convene(Actor actor, MeetingFacts facts) {
    requireRun(actor);
    chairs.check(facts.chair(), actor.person());
    ZoneId zone = zone(actor);
    Window first = MeetingPolicy.check(facts, zone, clock.instant());
    if (facts.when().rule() == null) {
      return maker.make(actor, maker.fresh(actor, null, facts, zone, first));
    }
    Series fresh =
        new Series(
            TimeOrderedUuid.next(),
            facts.title(),
            facts.place(),
            zone,
            facts.when(),
            facts.quorum(),
            Objects.requireNonNullElse(facts.chair(), actor.person()),
            null,
            0);
    series.insert(actor.account(), fresh, clock.instant());
    return maker.make(actor, fresh).getFirst();
  }

  /**
   * Holds a planned meeting at another time or place: whoever was invited is told, and their
   * calendars move it. Throws {@code Invalid} as {@link #convene}.
   *
   * @param seen the version that the actor had before them; any other throws {@link Stale}
   */
  @Transactional
  public void move(Actor actor, MeetingId id, long seen, MeetingFacts facts) {
    Meeting meeting = planned(clerk.lock(actor, id, seen));
    chairs.check(facts.chair(), meeting.chair());
    Window when = MeetingPolicy.check(facts, meeting.zone(), clock.instant());
    rescheduling.move(actor, meeting, facts, when);
  }

  /**
   * Calls a planned meeting off; what stood on its agenda comes to the next.
   *
   * @param seen the version that the actor had before them; any other throws {@link Stale}
   */
  @Transactional
  public void cancel(Actor actor, MeetingId id, long seen, String reason) {
    Meeting meeting = planned(clerk.lock(actor, id, seen));
    Clerk.requireReason("reason", reason, "Say why it does not take place.");
    rescheduling.cancel(actor, meeting, reason.strip());
  }

  /** Names somebody who sits in this meeting besides the board, and invites them. */
  @Transactional
  public void name(Actor actor, MeetingId id, PersonId whom) {
    Meeting meeting = clerk.lockOpen(actor, id);
    Person person = Objects.requireNonNull(known(whom));
    if (seats.give(meeting, Set.of(whom), person.client(), true) > 0) {
      clerk.enter(actor, meeting, "member-named", Map.of("person", person.name()), "");
      invitations.send(meeting, Set.of(whom));
    }
  }

  private Person known(PersonId whom) {
    return Optional.ofNullable(people.named(Set.of(whom)).get(whom))
        .filter(person -> !person.archived())
        .orElseThrow(() -> new NotFound("There is no such person."));
  }

  private static Meeting planned(Meeting meeting) {
    if (meeting.state() != MeetingState.PLANNED) {
      throw new Stale(
          "It is too late for that: the meeting is %s."
              .formatted(meeting.running() ? "under way" : "over"));
    }
    return meeting;
  }

  static void requireRun(Actor actor) {
    if (!MeetingPolicy.mayRun(actor)) {
      throw new Forbidden("Only the CAB and change managers convene its meetings.");
    }
  }
}
