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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
    for (Meeting meeting : store.toCome(Integer.MAX_VALUE)) {
      if (meeting.state() == MeetingState.PLANNED) {
        store.lock(meeting.id()).ifPresent(this::seat);
      }
    }
    filler.fillNext(account);
  }

  Meeting fresh(Actor actor, @Nullable UUID series, MeetingFacts facts, ZoneId zone, Window time) {
    return fresh(actor.account(), actor.person(), series, facts, zone, time);
  }

  private static Meeting fresh(
      AccountId account,
      PersonId chair,
      @Nullable UUID series,
      MeetingFacts facts,
      ZoneId zone,
      Window time) {
    return new Meeting(
        MeetingId.next(),
        account,
        series,
        facts.title(),
        facts.place(),
        zone,
        time,
        MeetingState.PLANNED,
        chair,
        null,
        0,
        null,
        null,
        "",
        0);
  }

  /** Makes those of the series that are missing; the caller holds its lock. */
  List<Meeting> make(Actor actor, Series one) {
    Instant now = clock.instant();
    int planned = store.plannedOf(one.id()).size();
    Instant from = one.madeUntil() == null || one.madeUntil().isBefore(now) ? now : one.madeUntil();
    List<Meeting> made = new ArrayList<>();
    for (Window time : one.when().next(from, AHEAD + 1, one.zone())) {
      boolean known = one.madeUntil() != null && !time.start().isAfter(one.madeUntil());
      if (!known && planned + made.size() < AHEAD) {
        MeetingFacts facts = new MeetingFacts(one.title(), one.place(), one.when());
        made.add(
            make(actor, fresh(actor.account(), one.chair(), one.id(), facts, one.zone(), time)));
        series.made(one.id(), time.start());
      }
    }
    return made;
  }

  Meeting make(Actor actor, Meeting meeting) {
    store.insert(meeting, clock.instant());
    seats.give(meeting, board(), null, false);
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

  /** Whoever joined the board since gets a seat and an invitation; whoever left it loses theirs. */
  private void seat(Meeting meeting) {
    Set<PersonId> board = board();
    Set<PersonId> seated =
        seats.of(meeting.id()).stream().map(Seat::person).collect(Collectors.toSet());
    Set<PersonId> left =
        seats.of(meeting.id()).stream()
            .filter(seat -> !seat.named() && !board.contains(seat.person()))
            .map(Seat::person)
            .collect(Collectors.toSet());
    Set<PersonId> joined =
        board.stream().filter(one -> !seated.contains(one)).collect(Collectors.toSet());
    if (!left.isEmpty()) {
      seats.take(meeting.id(), left, clock.instant());
    }
    if (!joined.isEmpty() && seats.give(meeting, joined, null, false) > 0) {
      invitations.send(meeting, joined);
    }
  }

  private Set<PersonId> board() {
    return people.staffHolding(Role.CAB_MEMBER).stream()
        .map(Person::id)
        .collect(Collectors.toSet());
  }
}
