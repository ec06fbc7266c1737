package io.tidegate.cab.web;

import io.tidegate.cab.Meeting;
import io.tidegate.cab.MeetingState;
import io.tidegate.cab.Meetings;
import io.tidegate.cab.Quorum;
import io.tidegate.cab.Seat;
import io.tidegate.cab.Substitutes;
import io.tidegate.cab.web.MeetingBoard.ReplyForm;
import io.tidegate.cab.web.MeetingBoard.SeatLine;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.PersonId;
import io.tidegate.ui.Option;
import io.tidegate.ui.Sent;
import io.tidegate.ui.Times;
import io.tidegate.ui.Tone;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows who sits on the board at a meeting, what they answered, and whether enough come. */
@Component
class SeatLines {
  static final String FORM = "reply";
  private static final String SUBSTITUTE = "Who comes instead";

  private final Meetings meetings;
  private final Substitutes substitutes;
  private final StaffOptions staff;
  private final People people;

  SeatLines(Meetings meetings, Substitutes substitutes, StaffOptions staff, People people) {
    this.meetings = meetings;
    this.substitutes = substitutes;
    this.staff = staff;
    this.people = people;
  }

  /** Those of a client see its own people and the staff. */
  List<SeatLine> of(Meeting meeting, List<Seat> board, Times times) {
    Map<PersonId, Set<PersonId>> standIns = meetings.standIns(meeting, board);
    Set<PersonId> asked = board.stream().map(Seat::person).collect(Collectors.toSet());
    standIns.values().forEach(asked::addAll);
    Map<PersonId, Person> named = people.named(asked);
    return board.stream()
        .filter(seat -> !seat.standsIn() && named.containsKey(seat.person()))
        .map(seat -> line(meeting, seat, board, new Names(named, standIns), times))
        .sorted(Comparator.comparing(SeatLine::here).reversed().thenComparing(SeatLine::name))
        .toList();
  }

  private static SeatLine line(
      Meeting meeting, Seat seat, List<Seat> board, Names names, Times times) {
    Quorum.Place place = Quorum.place(seat, board);
    Seat other = Quorum.standIn(seat.person(), board).orElse(null);
    String how =
        meeting.state() == MeetingState.HELD
            ? was(seat, other, times, names)
            : how(seat, other, times, names);
    return new SeatLine(
        names.of(seat.person()),
        how.isEmpty() ? unsaid(meeting, seat, names) : how,
        place == Quorum.Place.HERE,
        place == Quorum.Place.EMPTY || (how.isEmpty() && !names.away(seat.person()).isEmpty()));
  }

  /** Of a meeting that was held: whether they came, and otherwise what they had said. */
  private static String was(Seat seat, @Nullable Seat other, Times times, Names names) {
    if (seat.cameAt() != null) {
      return "here from " + times.time(seat.cameAt());
    }
    if (other != null && other.cameAt() != null) {
      return names.of(other.person()) + " here instead from " + times.time(other.cameAt());
    }
    if (seat.reply() == null) {
      return "was not here";
    }
    return seat.declined() ? "was not here, as they had said" : "had said they come, was not here";
  }

  private static String how(Seat seat, @Nullable Seat other, Times times, Names names) {
    if (seat.cameAt() != null) {
      return "here since " + times.time(seat.cameAt());
    }
    if (other != null && other.cameAt() != null) {
      return names.of(other.person()) + " here instead since " + times.time(other.cameAt());
    }
    if (seat.declined()) {
      return other == null ? "does not come" : instead(other, names);
    }
    return seat.reply() == null ? "" : "comes";
  }

  private static String instead(Seat other, Names names) {
    String name = names.of(other.person());
    if (other.reply() == null) {
      return name + " is asked to come instead";
    }
    return other.declined() ? "neither they nor " + name + " come" : name + " comes instead";
  }

  private static String unsaid(Meeting meeting, Seat seat, Names names) {
    String away = names.away(seat.person());
    if (!away.isEmpty()) {
      return away + " stands in";
    }
    if (meeting.state() == MeetingState.PLANNED) {
      return seat.named() ? "named for it, no answer" : "no answer";
    }
    return seat.named() ? "named for this meeting" : "";
  }

  /**
   * Names of people.
   *
   * @param standIns to whom those who are away gave their votes
   */
  private record Names(Map<PersonId, Person> named, Map<PersonId, Set<PersonId>> standIns) {
    String of(PersonId id) {
      Person person = named.get(id);
      return person == null ? "Somebody" : person.name();
    }

    String away(PersonId id) {
      return standIns.getOrDefault(id, Set.of()).stream()
          .filter(named::containsKey)
          .map(this::of)
          .sorted()
          .collect(Collectors.joining(", "));
    }
  }

  /** Whether enough are there or come, in a line; nothing for a client's people. */
  static String quorum(Actor reader, Meeting meeting, Quorum quorum) {
    if (reader.confinedTo() != null || meeting.state() == MeetingState.CANCELLED) {
      return "";
    }
    if (meeting.startedAt() != null) {
      return (meeting.state().over() ? "%d of %d were here, %d needed" : "%d of %d here, %d needed")
          .formatted(quorum.here(), quorum.seats(), quorum.needed());
    }
    if (quorum.endangered()) {
      return "Quorum in danger: %d of %d can come, %d needed"
          .formatted(quorum.coming() + quorum.open(), quorum.seats(), quorum.needed());
    }
    return quorum.open() == 0
        ? "%d of %d come, %d needed".formatted(quorum.coming(), quorum.seats(), quorum.needed())
        : "%d of %d come, %d yet to answer, %d needed"
            .formatted(quorum.coming(), quorum.seats(), quorum.open(), quorum.needed());
  }

  static Tone tone(Meeting meeting, Quorum quorum) {
    if (meeting.startedAt() != null) {
      return quorum.met() ? Tone.GOOD : Tone.WARN;
    }
    return quorum.endangered()
        ? Tone.WARN
        : quorum.coming() >= quorum.needed() ? Tone.GOOD : Tone.NEUTRAL;
  }

  /** The reader's own answer; null for who is not asked, or once it is over. */
  @Nullable ReplyForm mine(Actor reader, Meeting meeting, List<Seat> board, Sent sent) {
    Seat seat =
        board.stream().filter(one -> one.person().equals(reader.person())).findFirst().orElse(null);
    if (seat == null || meeting.state() != MeetingState.PLANNED) {
      return null;
    }
    boolean sends = !seat.standsIn() && reader.confinedTo() == null;
    Map<PersonId, Person> named = people.named(concerned(seat, board));
    Sent mine = sent.in(FORM);
    return new ReplyForm(
        seat.reply() == null ? "" : seat.reply().name(),
        said(seat, board, named),
        mine.field("substitute", SUBSTITUTE),
        sends ? withoutAPlace(staff.all(), board) : List.of(),
        sends ? usually(reader, seat) : "",
        !mine.problems().isEmpty());
  }

  private static Set<PersonId> concerned(Seat seat, List<Seat> board) {
    Set<PersonId> concerned = new HashSet<>();
    if (seat.standsInFor() != null) {
      concerned.add(seat.standsInFor());
    }
    Quorum.standIn(seat.person(), board).map(Seat::person).ifPresent(concerned::add);
    return concerned;
  }

  private static String said(Seat seat, List<Seat> board, Map<PersonId, Person> named) {
    String whose = name(named, seat.standsInFor());
    String other = name(named, Quorum.standIn(seat.person(), board).map(Seat::person).orElse(null));
    String place = whose.isEmpty() ? "" : " in the place of " + whose;
    if (seat.reply() == null) {
      return "You are asked to come" + place + ".";
    }
    if (!seat.declined()) {
      return "You come" + place + ".";
    }
    return other.isEmpty() ? "You do not come." : "You do not come, %s does.".formatted(other);
  }

  private static String name(Map<PersonId, Person> named, @Nullable PersonId id) {
    return id == null || !named.containsKey(id) ? "" : Objects.requireNonNull(named.get(id)).name();
  }

  /** Those who have no place there. */
  static List<Option> withoutAPlace(List<Option> all, List<Seat> board) {
    Set<String> taken =
        board.stream()
            .filter(seat -> !seat.standsIn())
            .map(seat -> seat.person().toString())
            .collect(Collectors.toSet());
    return all.stream().filter(one -> !taken.contains(one.value())).toList();
  }

  /** Those who are asked. */
  List<Option> options(List<Seat> board) {
    return people.named(board.stream().map(Seat::person).toList()).values().stream()
        .sorted(Comparator.comparing(Person::name))
        .map(person -> Option.of(person.id().toString(), person.name()))
        .toList();
  }

  private String usually(Actor reader, Seat seat) {
    PersonId usual = substitutes.standing(reader).get(seat.person());
    return usual == null
        ? "Nobody"
        : people.named(Set.of(usual)).values().stream()
            .map(person -> person.name() + ", as always")
            .findFirst()
            .orElse("Nobody");
  }
}
