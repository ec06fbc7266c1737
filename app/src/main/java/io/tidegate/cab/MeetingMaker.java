package io.tidegate.cab;

import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.Window;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes meetings, those that come back some time ahead, and gives the board its seats. Each meeting
 * that comes back is one of its own, so that it can be moved or called off alone.
 */
@Component
class MeetingMaker {
  /** So many are planned at a time. */
  private static final int AHEAD = 3;

  private final MeetingStore store;
  private final SeriesStore series;
  private final SeatStore seats;
  private final People people;
  private final Clerk clerk;
  private final Invitations invitations;
  private final AgendaFiller filler;
  private final InstantSource clock;

  MeetingMaker(
      MeetingStore store,
      SeriesStore series,
      SeatStore seats,
      People people,
      Clerk clerk,
      Invitations invitations,
      AgendaFiller filler,
      InstantSource clock) {
    this.store = store;
    this.series = series;
    this.seats = seats;
    this.people = people;
    this.clerk = clerk;
    this.invitations = invitations;
    this.filler = filler;
    this.clock = clock;
  }

  /** What time alone brings about: meetings that come back, the board as it is, the next agenda. */
  @Transactional
  void round(AccountId account) {
    Actor tidegate = Actor.system(account);
    series.lockAll().forEach(one -> make(tidegate, one));
    Set<PersonId> board = board();
    for (Meeting meeting : store.toCome(Integer.MAX_VALUE)) {
      if (meeting.state() == MeetingState.PLANNED) {
        store.lock(meeting.id()).ifPresent(one -> seat(one, board));
      }
    }
    filler.fillNext(account);
  }

  Meeting fresh(Actor actor, @Nullable UUID series, MeetingFacts facts, ZoneId zone, Window time) {
    return new Meeting(
        MeetingId.next(),
        actor.account(),
        series,
        facts.title(),
        facts.place(),
        zone,
        time,
        MeetingState.PLANNED,
        facts.quorum(),
        Objects.requireNonNullElse(facts.chair(), actor.person()),
        null,
        0,
        null,
        null,
        "",
        0);
  }

  /** When the next of the series are to be. */
  List<Window> times(Series one) {
    Instant now = clock.instant();
    return free(one, now, now).limit(AHEAD).toList();
  }

  /** Makes those of the series that are missing; the caller holds its lock. */
  List<Meeting> make(Actor actor, Series one) {
    Instant now = clock.instant();
    Instant until = Objects.requireNonNullElse(one.madeUntil(), Instant.MIN);
    int missing = Math.max(0, AHEAD - store.plannedOf(one.id()).size());
    List<Meeting> made = new ArrayList<>();
    for (Window time :
        free(one, until.isBefore(now) ? now : until, until).limit(missing).toList()) {
      made.add(make(actor, fresh(actor, one.id(), one.facts(), one.zone(), time)));
      series.made(one.id(), time.start());
    }
    return made;
  }

  /**
   * Its times that end after one moment and begin after another, where no meeting is over or on.
   */
  private Stream<Window> free(Series one, Instant ending, Instant beginning) {
    Set<Instant> taken = store.taken(one.id(), ending);
    return one.when().next(ending, AHEAD + 1 + taken.size(), one.zone()).stream()
        .filter(time -> time.start().isAfter(beginning) && !taken.contains(time.start()));
  }

  Meeting make(Actor actor, Meeting meeting) {
    store.insert(meeting, clock.instant());
    seats.give(meeting, board(), null, false);
    if (meeting.series() != null) {
      name(meeting, people.named(series.members(meeting.series())).values());
    }
    clerk.enter(
        actor,
        meeting,
        "meeting-convened",
        Map.of(
            "title", meeting.title(),
            "place", meeting.place(),
            "start", meeting.time().start().toString(),
            "end", meeting.time().end().toString()),
        "");
    invitations.send(meeting);
    filler.fillNext(meeting.account());
    return meeting;
  }

  /** Gives these people, of the staff or of clients, seats of their own besides the board. */
  void name(Meeting meeting, Collection<Person> whom) {
    for (Person person : whom) {
      if (!person.archived()) {
        seats.give(meeting, Set.of(person.id()), person.client(), true);
      }
    }
  }

  /**
   * Takes the seats of these people, except of who sits there by role, and of who comes for them;
   * strikes it out.
   */
  void dismiss(Meeting meeting, Collection<PersonId> whom) {
    if (!whom.isEmpty()) {
      dismiss(meeting, whom, board());
    }
  }

  private void dismiss(Meeting meeting, Collection<PersonId> whom, Set<PersonId> board) {
    Set<PersonId> gone =
        whom.stream().filter(one -> !board.contains(one)).collect(Collectors.toSet());
    Set<PersonId> others =
        seats.of(meeting.id()).stream()
            .filter(seat -> gone.contains(seat.standsInFor()))
            .map(Seat::person)
            .collect(Collectors.toSet());
    for (Set<PersonId> struck : List.of(gone, others)) {
      seats.take(meeting.id(), struck, clock.instant());
      invitations.strike(meeting, struck);
    }
  }

  /** Whoever joined the board since gets a seat and an invitation; whoever left it loses theirs. */
  private void seat(Meeting meeting, Set<PersonId> board) {
    List<Seat> seats = this.seats.of(meeting.id());
    Set<PersonId> left =
        seats.stream()
            .filter(seat -> !seat.named() && !board.contains(seat.person()))
            .map(Seat::person)
            .collect(Collectors.toSet());
    Set<PersonId> joined = new HashSet<>(board);
    seats.stream().filter(seat -> !seat.standsIn()).map(Seat::person).forEach(joined::remove);
    if (!left.isEmpty()) {
      dismiss(meeting, left, board);
    }
    if (!joined.isEmpty() && this.seats.give(meeting, joined, null, false) > 0) {
      invitations.send(meeting, joined);
    }
  }

  private Set<PersonId> board() {
    return people.staffHolding(Role.CAB_MEMBER).stream()
        .map(Person::id)
        .collect(Collectors.toSet());
  }
}
