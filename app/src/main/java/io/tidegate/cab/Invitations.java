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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /** To everybody who has a seat. */
  void send(Meeting meeting) {
    send(meeting, seats.of(meeting.id()).stream().map(Seat::person).toList());
  }

  /** To these of them. */
  void send(Meeting meeting, Collection<PersonId> to) {
    List<Seat> board = seats.of(meeting.id());
    Map<PersonId, Person> named =
        people.named(
            Stream.concat(board.stream().map(Seat::person), Stream.of(meeting.chair()))
                .collect(Collectors.toSet()));
    Person chair = Objects.requireNonNull(named.get(meeting.chair()));
    List<Person> invited =
        board.stream().map(Seat::person).map(named::get).filter(Objects::nonNull).toList();
    for (PersonId one : to) {
      Person person = named.get(one);
      if (person != null && !person.archived()) {
        send(meeting, chair, invited, person);
      }
    }
  }

  private void send(Meeting meeting, Person chair, List<Person> invited, Person person) {
    Method method =
        meeting.state() == MeetingState.CANCELLED
            ? Method.CANCEL
            : person.id().equals(chair.id()) ? Method.PUBLISH : Method.REQUEST;
    Invitation invitation = invitation(meeting, method, chair, invited, person);
    String key =
        "cab/%s/%s/%d"
            .formatted(method.name().toLowerCase(Locale.ROOT), meeting.id(), meeting.sequence());
    mail.send(
        meeting.account(),
        Message.of(
                new Recipient(person.name(), person.email(), person.id()),
                purpose(meeting),
                key,
                letter(meeting, chair, person))
            .inviting(new CalendarPart(method.name(), invitation.written())));
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

  private Letter letter(Meeting meeting, Person chair, Person person) {
    Times times = new Times(person.zone(), clock);
    String title = title(meeting, person);
    String subject =
        switch (meeting.state()) {
          case CANCELLED -> "Called off: " + title + ", " + times.moment(meeting.time().start());
          default ->
              (meeting.sequence() == 0 ? "" : "Moved: ")
                  + title
                  + ", "
                  + times.moment(meeting.time().start());
        };
    return Letter.of(subject, opening(meeting))
        .fact("When", times.span(meeting.time()))
        .fact("Where", meeting.place())
        .fact("Chair", chair.name())
        .acting("Open the agenda", path(meeting))
        .because("You sit in this meeting of the CAB.")
        .timesIn(person.zone());
  }

  private static String opening(Meeting meeting) {
    if (meeting.state() == MeetingState.CANCELLED) {
      return "It does not take place: " + meeting.because();
    }
    return meeting.sequence() == 0
        ? "You are invited. What you can decide before the meeting, you can vote on now."
        : "It is held at another time or place. Your calendar moves it.";
  }

  private static String purpose(Meeting meeting) {
    return meeting.state() == MeetingState.CANCELLED ? "meeting-cancelled" : "meeting-invitation";
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
