package io.tidegate.cab;

import io.tidegate.calendar.Invitation;
import io.tidegate.calendar.Invitation.Method;
import io.tidegate.calendar.Invitation.Party;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.PersonId;
import io.tidegate.mail.CalendarPart;
import io.tidegate.mail.Letter;
import io.tidegate.mail.Mail;
import io.tidegate.mail.Message;
import io.tidegate.mail.Recipient;
import io.tidegate.settings.Site;
import io.tidegate.ui.Times;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Invites the board by mail, in a form that calendar programs take: moved meetings move there, and
 * those called off are struck out.
 */
@Component
class Invitations {
  private final SeatStore seats;
  private final People people;
  private final Mail mail;
  private final Site site;
  private final InstantSource clock;

  Invitations(SeatStore seats, People people, Mail mail, Site site, InstantSource clock) {
    this.seats = seats;
    this.people = people;
    this.mail = mail;
    this.site = site;
    this.clock = clock;
  }

  /** To everybody who has a seat, and to the chair. */
  void send(Meeting meeting) {
    tell(letters(meeting, null, Set.of()));
  }

  /** To everybody who has a seat, and to the chair: what it is now, and what it was. */
  void update(Meeting meeting, Meeting before) {
    tell(letters(meeting, before, Set.of()));
  }

  private void tell(Letters letters) {
    letters.told().forEach(person -> send(letters, person, method(letters, person)));
  }

  /** To these of them, who may have been invited and struck out before. */
  void send(Meeting meeting, Collection<PersonId> to) {
    Letters letters = letters(meeting, null, Set.of());
    letters.invited().stream()
        .filter(person -> to.contains(person.id()))
        .forEach(person -> send(letters, person, method(letters, person)));
  }

  /** Strikes it out for these people, who have no seat any more. */
  void strike(Meeting meeting, Collection<PersonId> from) {
    Letters letters = letters(meeting, null, from);
    from.stream()
        .map(letters.named()::get)
        .filter(Objects::nonNull)
        .forEach(person -> send(letters, person, Method.CANCEL));
  }

  private Letters letters(Meeting meeting, @Nullable Meeting before, Collection<PersonId> besides) {
    List<Seat> seated = seats.of(meeting.id());
    List<PersonId> board = seated.stream().map(Seat::person).toList();
    Map<PersonId, PersonId> places = new HashMap<>();
    seated.stream()
        .filter(Seat::standsIn)
        .forEach(seat -> places.put(seat.person(), Objects.requireNonNull(seat.standsInFor())));
    Map<PersonId, Person> named =
        people.named(
            Stream.of(board, besides, List.of(meeting.chair()))
                .flatMap(Collection::stream)
                .collect(Collectors.toSet()));
    return new Letters(
        meeting,
        before,
        Objects.requireNonNull(named.get(meeting.chair())),
        board.stream().map(named::get).filter(Objects::nonNull).toList(),
        places,
        named);
  }

  private static Method method(Letters letters, Person person) {
    if (letters.meeting().state() == MeetingState.CANCELLED) {
      return Method.CANCEL;
    }
    return person.id().equals(letters.chair().id()) ? Method.PUBLISH : Method.REQUEST;
  }

  /** The moment in the key lets somebody who was struck out be invited again. */
  private void send(Letters letters, Person person, Method method) {
    if (person.archived()) {
      return;
    }
    Meeting meeting = letters.meeting();
    Invitation invitation = invitation(meeting, method, letters.chair(), letters.invited(), person);
    String key =
        "cab/%s/%s/%d/%d"
            .formatted(
                method.name().toLowerCase(Locale.ROOT),
                meeting.id(),
                meeting.sequence(),
                clock.instant().getEpochSecond());
    mail.send(
        meeting.account(),
        Message.of(
                new Recipient(person.name(), person.email(), person.id()),
                method == Method.CANCEL ? "meeting-cancelled" : "meeting-invitation",
                key,
                letter(letters, person, method))
            .inviting(new CalendarPart(method.name(), invitation.written())));
  }

  /**
   * What the letters about a meeting are written from.
   *
   * @param before what it was until now; null for those who were not invited to that
   * @param invited who has a seat
   * @param places in whose place somebody sits who does not sit there in their own
   */
  private record Letters(
      Meeting meeting,
      @Nullable Meeting before,
      Person chair,
      List<Person> invited,
      Map<PersonId, PersonId> places,
      Map<PersonId, Person> named) {
    /** In whose place they come; empty for their own. */
    private String placeOf(Person person) {
      Person whose = named.get(places.getOrDefault(person.id(), person.id()));
      return whose == null || whose.id().equals(person.id()) ? "" : whose.name();
    }

    /** Whether it is held at another time than until now. */
    private boolean moved() {
      return before != null && !before.time().equals(meeting.time());
    }

    private String movedFrom(Times times) {
      return before == null || !moved() ? "" : times.span(before.time());
    }

    private Stream<Person> told() {
      return Stream.concat(Stream.of(chair), invited.stream()).distinct();
    }
  }

  /** Somebody of a client is told neither what the board calls it nor which others are asked. */
  private Invitation invitation(
      Meeting meeting, Method method, Person chair, List<Person> invited, Person person) {
    List<Person> shown = person.isStaff() ? invited : List.of(person);
    return new Invitation(
        method,
        "cab-" + meeting.id() + "@tidegate",
        meeting.sequence(),
        clock.instant(),
        meeting.time(),
        meeting.zone(),
        title(meeting, person),
        "The agenda and the votes are in Tidegate: " + site.address() + path(meeting),
        meeting.place(),
        site.address() + path(meeting),
        party(chair),
        shown.stream()
            .filter(one -> !one.id().equals(chair.id()))
            .map(Invitations::party)
            .toList());
  }

  private Letter letter(Letters letters, Person person, Method method) {
    Meeting meeting = letters.meeting();
    Times times = new Times(person.zone(), clock);
    String subject = title(meeting, person) + ", " + times.moment(meeting.time().start());
    return Letter.of(before(letters, method) + subject, opening(letters, method))
        .fact("When", times.span(meeting.time()))
        .fact("Instead of", letters.movedFrom(times))
        .fact("Where", meeting.place())
        .fact("Chair", letters.chair().name())
        .fact("In the place of", letters.placeOf(person))
        .acting(
            method == Method.REQUEST ? "Say whether you come" : "Open the agenda", path(meeting))
        .because(
            method == Method.CANCEL && meeting.state() != MeetingState.CANCELLED
                ? "You sat in this meeting of the CAB."
                : "You sit in this meeting of the CAB.")
        .timesIn(person.zone());
  }

  private static String before(Letters letters, Method method) {
    if (method != Method.CANCEL) {
      return letters.before() == null ? "" : letters.moved() ? "Moved: " : "Changed: ";
    }
    return letters.meeting().state() == MeetingState.CANCELLED ? "Called off: " : "Without you: ";
  }

  private static String opening(Letters letters, Method method) {
    Meeting meeting = letters.meeting();
    if (method == Method.CANCEL) {
      return meeting.state() == MeetingState.CANCELLED
          ? "It does not take place: " + meeting.because()
          : "You are no longer asked to come. Your calendar strikes it out.";
    }
    if (letters.before() == null) {
      return "You are invited. What you can decide before the meeting, you can vote on now.";
    }
    return letters.moved()
        ? "It is held at another time, so say again whether you come. Your calendar takes it over."
        : "It is held elsewhere, called otherwise or led by somebody else. Your calendar takes it"
            + " over.";
  }

  private static String title(Meeting meeting, Person person) {
    return person.isStaff() ? meeting.title() : "CAB meeting";
  }

  private static Party party(Person person) {
    return new Party(person.name(), person.email());
  }

  private static String path(Meeting meeting) {
    return "/cab/" + meeting.id();
  }
}
