package io.tidegate.cab;

import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Stale;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to what people say to their invitations: that they come, that they do not, and who comes
 * in their place. The chair is told once too few are left for the quorum.
 */
@Service
public class Replies {
  private final SeatStore seats;
  private final Substitutes substitutes;
  private final People people;
  private final Clerk clerk;
  private final Invitations invitations;
  private final Proxies proxies;
  private final QuorumLetters letters;
  private final InstantSource clock;

  Replies(
      SeatStore seats,
      Substitutes substitutes,
      People people,
      Clerk clerk,
      Invitations invitations,
      Proxies proxies,
      QuorumLetters letters,
      InstantSource clock) {
    this.seats = seats;
    this.substitutes = substitutes;
    this.people = people;
    this.clerk = clerk;
    this.invitations = invitations;
    this.proxies = proxies;
    this.letters = letters;
    this.clock = clock;
  }

  /**
   * Answers the invitation to a meeting that is not over: one's own, or, for whoever holds
   * meetings, anybody's who said it elsewhere. Another answer takes the place of the one before.
   * Throws {@link Invalid}: person, substitute.
   *
   * @param substitute who comes instead; null for who always does, if there is anybody
   */
  @Transactional
  public void reply(
      Actor actor, MeetingId id, PersonId whose, Reply reply, @Nullable PersonId substitute) {
    Meeting meeting = lock(actor, id, whose);
    List<Seat> before = seats.of(id);
    Seat seat = of(whose, before);
    PersonId instead = reply == Reply.COMING ? null : instead(seat, substitute, before);
    seats.reply(id, whose, reply, clock.instant());
    Set<PersonId> struck = dismiss(meeting, whose, instead, before);
    if (instead != null) {
      seats.standIn(meeting, instead, whose);
    }
    enter(actor, meeting, seat, reply, instead);
    invitations.strike(meeting, struck);
    if (instead != null && !before.equals(seats.of(id))) {
      invitations.send(meeting, Set.of(instead));
      proxies.named(meeting, instead);
    }
    if (actor.confinedTo() == null) {
      warn(meeting, before);
    }
  }

  private Meeting lock(Actor actor, MeetingId id, PersonId whose) {
    Meeting meeting =
        actor.person().equals(whose) ? clerk.lockAsReader(actor, id) : clerk.lock(actor, id);
    if (meeting.state().over()) {
      throw new Stale("The meeting is over.");
    }
    if (actor.confinedTo() == null && !MeetingPolicy.seesAll()) {
      throw new Forbidden("With a token of one client nobody sits in a meeting.");
    }
    return meeting;
  }

  private static Seat of(PersonId whose, List<Seat> board) {
    return board.stream()
        .filter(seat -> seat.person().equals(whose))
        .findFirst()
        .orElseThrow(() -> new Invalid("person", "They are not invited to this meeting."));
  }

  /** Who comes for whoever does not. It does not pass on: one step, no further. */
  private @Nullable PersonId instead(Seat seat, @Nullable PersonId named, List<Seat> board) {
    Seat there = Quorum.standIn(seat.person(), board).filter(Seat::here).orElse(null);
    if (there != null && (named == null || named.equals(there.person()))) {
      return there.person();
    }
    if (there != null) {
      throw new Invalid("substitute", "Somebody is there in their place already.");
    }
    if (named == null) {
      return usual(seat, board).orElse(null);
    }
    if (seat.standsIn()) {
      throw new Invalid("substitute", "Whoever comes for another sends nobody else.");
    }
    if (seat.client() != null) {
      throw new Invalid("substitute", "Only the staff is stood in for; say under absences who is.");
    }
    substitutes.check(named, taken(seat, board));
    return named;
  }

  private Optional<PersonId> usual(Seat seat, List<Seat> board) {
    return seat.standsIn()
        ? Optional.empty()
        : Optional.ofNullable(substitutes.standing().get(seat.person()))
            .filter(one -> !taken(seat, board).contains(one));
  }

  /** Who has a place already, other than this one. */
  private static Set<PersonId> taken(Seat seat, List<Seat> board) {
    return board.stream()
        .filter(other -> !seat.person().equals(other.standsInFor()))
        .map(Seat::person)
        .collect(Collectors.toSet());
  }

  /** Whoever was to come in the place and is not any more; not once they are there. */
  private Set<PersonId> dismiss(
      Meeting meeting, PersonId whose, @Nullable PersonId stays, List<Seat> board) {
    Set<PersonId> gone =
        Quorum.standIn(whose, board)
            .filter(seat -> !seat.person().equals(stays) && !seat.here())
            .map(seat -> Set.of(seat.person()))
            .orElse(Set.of());
    seats.take(meeting.id(), gone, clock.instant());
    return gone;
  }

  private void enter(
      Actor actor, Meeting meeting, Seat seat, Reply reply, @Nullable PersonId instead) {
    Map<PersonId, Person> named =
        people.named(instead == null ? Set.of(seat.person()) : Set.of(seat.person(), instead));
    clerk.enter(
        actor,
        meeting,
        seat.client(),
        "invitation-answered",
        Map.of(
            "person", name(named, seat.person()),
            "answer", reply == Reply.COMING ? "comes" : "does not come",
            "substitute", instead == null ? "" : name(named, instead)),
        "");
  }

  private static String name(Map<PersonId, Person> named, PersonId id) {
    Person person = named.get(id);
    return person == null ? "Somebody" : person.name();
  }

  /** Not by the answer of a client's person, who does not see the whole board. */
  private void warn(Meeting meeting, List<Seat> before) {
    Quorum now = Quorum.of(seats.of(meeting.id()), meeting.quorum());
    if (now.endangered() && !Quorum.of(before, meeting.quorum()).endangered()) {
      people
          .named(Set.of(meeting.chair()))
          .values()
          .forEach(chair -> letters.endangered(meeting, chair, now));
    }
  }

  /**
   * Whoever comes unasked for a member who always has them come, and is not there, takes the place.
   */
  void takePlace(Meeting meeting, PersonId person) {
    List<Seat> board = seats.of(meeting.id());
    if (board.stream().anyMatch(seat -> seat.person().equals(person))) {
      return;
    }
    Map<PersonId, PersonId> standing = substitutes.standing();
    board.stream()
        .filter(seat -> !seat.standsIn() && !seat.here())
        .map(Seat::person)
        .filter(whose -> person.equals(standing.get(whose)))
        .filter(whose -> Quorum.standIn(whose, board).isEmpty())
        .findFirst()
        .ifPresent(whose -> seats.standIn(meeting, person, whose));
  }
}
