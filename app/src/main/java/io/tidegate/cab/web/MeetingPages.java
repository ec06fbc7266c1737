package io.tidegate.cab.web;

import io.tidegate.cab.ActionFilter;
import io.tidegate.cab.ActionItems;
import io.tidegate.cab.AgendaItem;
import io.tidegate.cab.AgendaItemId;
import io.tidegate.cab.Agendas;
import io.tidegate.cab.ItemState;
import io.tidegate.cab.Meeting;
import io.tidegate.cab.MeetingState;
import io.tidegate.cab.Meetings;
import io.tidegate.cab.Quorum;
import io.tidegate.cab.Seat;
import io.tidegate.cab.web.MeetingBoard.Head;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Option;
import io.tidegate.ui.Sent;
import io.tidegate.ui.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers a meeting's page. */
@Component
class MeetingPages {
  /** So many that earlier meetings asked for stand beside the agenda; all of them have a page. */
  private static final int EARLIER = 20;

  private final Meetings meetings;
  private final Agendas agendas;
  private final ActionItems actionItems;
  private final ItemViews items;
  private final ActionLines actions;
  private final SeatLines seats;
  private final StaffOptions staff;
  private final People people;
  private final Frames frames;
  private final InstantSource clock;

  MeetingPages(
      Meetings meetings,
      Agendas agendas,
      ActionItems actionItems,
      ItemViews items,
      ActionLines actions,
      SeatLines seats,
      StaffOptions staff,
      People people,
      Frames frames,
      InstantSource clock) {
    this.meetings = meetings;
    this.agendas = agendas;
    this.actionItems = actionItems;
    this.items = items;
    this.actions = actions;
    this.seats = seats;
    this.staff = staff;
    this.people = people;
    this.frames = frames;
    this.clock = clock;
  }

  /** A title may name clients; to a client's people it is a meeting of the CAB. */
  static String title(Actor reader, Meeting meeting) {
    return reader.confinedTo() == null ? meeting.title() : "CAB meeting";
  }

  Times times(Actor reader) {
    return new Times(frames.look(reader).zone(), clock);
  }

  Frame frame(Actor reader, Meeting meeting) {
    return frames
        .of(
            reader,
            title(reader, meeting) + ", " + times(reader).day(meeting.time().start()),
            new Crumb("CAB", "/cab"))
        .wide()
        .live();
  }

  MeetingPage page(Actor reader, Meeting meeting, @Nullable AgendaItemId looked, Sent sent) {
    return new MeetingPage(
        frame(reader, meeting),
        board(reader, meeting, looked, sent),
        sent.refusal(),
        sent.problems());
  }

  MeetingBoard board(Actor reader, Meeting meeting, @Nullable AgendaItemId looked, Sent sent) {
    Times times = times(reader);
    List<AgendaItem> agenda = agendas.of(reader, meeting.id());
    AgendaItem item = looked(meeting, agenda, looked);
    List<Seat> board = meetings.seats(meeting.id());
    List<ActionLine> asked = actions.of(reader, actionItems.of(meeting.id()), times);
    AgendaLines lines = new AgendaLines(meeting, agenda, item, times);
    boolean runs = meetings.mayRun(reader);
    List<Option> colleagues = runs && !meeting.state().over() ? staff.all() : List.of();
    return new MeetingBoard(
        head(reader, meeting, agenda, board, looked, times),
        lines.toDealWith(),
        lines.settled(),
        lines.steps(),
        item == null
            ? null
            : items.of(new Look(reader, meeting, board, sent, times), item, asked, colleagues),
        elsewhere(meeting, agenda, item),
        seats.of(meeting, board, times),
        asked,
        meeting.state().over() ? List.of() : earlier(reader, meeting, times),
        new MeetingBoard.Forms(
            sent.in("topic").field("topic", "A topic, or the number of a change").needed(),
            sent.in("member").field("person", "Somebody besides the board").needed(),
            colleagues.isEmpty() ? List.of() : SeatLines.withoutAPlace(staff.guests(), board),
            SeatLines.withoutAPlace(colleagues, board),
            seats.mine(reader, meeting, board, sent),
            colleagues.isEmpty() ? null : noting(meeting, board, sent),
            sent.in("cancel").field("reason", "Why")));
  }

  /** For whoever heard an answer elsewhere. */
  private MeetingBoard.@Nullable NotingForm noting(Meeting meeting, List<Seat> board, Sent sent) {
    Sent noted = sent.in(RepliesController.NOTED);
    return meeting.state() != MeetingState.PLANNED || board.isEmpty()
        ? null
        : new MeetingBoard.NotingForm(
            noted.field("person", "Who answered").needed(),
            seats.options(board),
            noted.field("answer", "What they said").needed(),
            noted.field("substitute", "Who comes instead"),
            !noted.problems().isEmpty());
  }

  private List<ActionLine> earlier(Actor reader, Meeting meeting, Times times) {
    return actions.of(
        reader,
        actionItems.list(reader, ActionFilter.OPEN, null, EARLIER).items().stream()
            .filter(one -> !one.meeting().equals(meeting.id()))
            .toList(),
        times);
  }

  /**
   * What was asked for, else what is before the board, else the first that is open, or of what is
   * over the first.
   */
  private static @Nullable AgendaItem looked(
      Meeting meeting, List<AgendaItem> agenda, @Nullable AgendaItemId asked) {
    return agenda.stream()
        .filter(item -> item.id().equals(asked))
        .findFirst()
        .or(() -> agenda.stream().filter(item -> item.id().equals(meeting.current())).findFirst())
        .or(() ->
            agenda.stream().filter(item -> item.open() && meeting.current() == null).findFirst())
        .or(() ->
            agenda.stream()
                .filter(item -> meeting.state().over() && item.state() != ItemState.SETTLED)
                .findFirst())
        .orElse(null);
  }

  private static String elsewhere(
      Meeting meeting, List<AgendaItem> agenda, @Nullable AgendaItem item) {
    if (item != null) {
      return "";
    }
    if (agenda.isEmpty()) {
      return "Nothing is on the agenda yet. What waits for the board comes here by itself.";
    }
    return meeting.running()
        ? "The board is at something else. Choose one of the items to look at it."
        : "Choose an item to look at it.";
  }

  private Head head(
      Actor reader,
      Meeting meeting,
      List<AgendaItem> agenda,
      List<Seat> board,
      @Nullable AgendaItemId looked,
      Times times) {
    boolean runs = meetings.mayRun(reader);
    Quorum quorum = Quorum.of(board, meeting.quorum());
    boolean came =
        board.stream().anyMatch(seat -> seat.person().equals(reader.person()) && seat.here());
    Person chair = people.named(Set.of(meeting.chair())).get(meeting.chair());
    String rhythm = runs ? meetings.rhythm(meeting).orElse("") : "";
    return new Head(
        "/cab/" + meeting.id(),
        "/cab/" + meeting.id() + (looked == null ? "" : "?item=" + looked),
        title(reader, meeting),
        CabController.tone(meeting.state()),
        meeting.state().title(),
        when(meeting, times),
        meeting.place(),
        chair == null ? "" : chair.name(),
        SeatLines.quorum(reader, meeting, quorum),
        SeatLines.tone(meeting, quorum),
        told(reader, meeting, agenda, times),
        rhythm,
        rhythm.isEmpty() ? "" : "/cab/series/" + meeting.series(),
        meeting.because(),
        meeting.current() == null ? "" : meeting.current().toString(),
        meeting.version(),
        runs,
        meeting.state() == MeetingState.PLANNED,
        meeting.running(),
        meeting.running() && !came,
        agenda.stream().anyMatch(one -> one.open() && !one.id().equals(meeting.current())));
  }

  /** When it is to be; once it was held, when that was. */
  private static String when(Meeting meeting, Times times) {
    return meeting.state() == MeetingState.HELD && meeting.startedAt() != null
        ? times.moment(meeting.startedAt())
        : times.window(meeting.time());
  }

  /** Of a client's person it says nothing that would count other clients' items. */
  private static String told(Actor reader, Meeting meeting, List<AgendaItem> agenda, Times times) {
    if (reader.confinedTo() != null) {
      return "";
    }
    long all = agenda.stream().filter(item -> item.state() != ItemState.SETTLED).count();
    long done = agenda.stream().filter(item -> item.state() == ItemState.DECIDED).count();
    if (meeting.startedAt() == null) {
      return all == 1 ? "1 item" : all + " items";
    }
    Instant until = meeting.endedAt() == null ? times.clock().instant() : meeting.endedAt();
    String took = times.length(Duration.between(meeting.startedAt(), until));
    return meeting.running()
        ? "since %s, %d of %d dealt with, %s so far"
            .formatted(times.time(meeting.startedAt()), done, all, took)
        : "%d of %d dealt with in %s".formatted(done, all, took);
  }
}
