package io.tidegate.cab.web;

import io.tidegate.cab.ActionItem;
import io.tidegate.cab.ActionItems;
import io.tidegate.cab.AgendaItem;
import io.tidegate.cab.AgendaItemId;
import io.tidegate.cab.Agendas;
import io.tidegate.cab.ItemState;
import io.tidegate.cab.Meeting;
import io.tidegate.cab.Meetings;
import io.tidegate.cab.Note;
import io.tidegate.cab.Notebooks;
import io.tidegate.cab.Quorum;
import io.tidegate.cab.Seat;
import io.tidegate.cab.web.MinutesPage.Entry;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.PersonId;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Markdown;
import io.tidegate.ui.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers the minutes. */
@Component
class MinutesPages {
  private final Meetings meetings;
  private final Agendas agendas;
  private final Notebooks notebooks;
  private final ActionItems actionItems;
  private final MeetingPages pages;
  private final ActionLines lines;
  private final People people;
  private final Clients clients;
  private final Markdown markdown;
  private final Frames frames;

  MinutesPages(
      Meetings meetings,
      Agendas agendas,
      Notebooks notebooks,
      ActionItems actionItems,
      MeetingPages pages,
      ActionLines lines,
      People people,
      Clients clients,
      Markdown markdown,
      Frames frames) {
    this.meetings = meetings;
    this.agendas = agendas;
    this.notebooks = notebooks;
    this.actionItems = actionItems;
    this.pages = pages;
    this.lines = lines;
    this.people = people;
    this.clients = clients;
    this.markdown = markdown;
    this.frames = frames;
  }

  MinutesPage of(Actor reader, Meeting meeting) {
    Times times = pages.times(reader);
    String title = MeetingPages.title(reader, meeting);
    Papers papers = papers(reader, meeting, times);
    return new MinutesPage(
        frames.of(
            reader,
            "Minutes",
            new Crumb("CAB", "/cab"),
            new Crumb(title + ", " + times.day(meeting.time().start()), "/cab/" + meeting.id())),
        "/cab/" + meeting.id(),
        title + ", " + times.day(meeting.time().start()),
        meeting.running(),
        facts(meeting, papers, times),
        papers.entries(item -> item.state() == ItemState.DECIDED),
        papers.entries(AgendaItem::open),
        papers.entries(item -> item.state() == ItemState.POSTPONED),
        papers.entries(item -> item.state() == ItemState.SETTLED),
        papers.actionsOf(null));
  }

  private Papers papers(Actor reader, Meeting meeting, Times times) {
    List<AgendaItem> agenda = agendas.of(reader, meeting.id());
    List<Note> notes = notebooks.notes(agenda);
    List<ActionItem> actions = actionItems.of(meeting.id());
    List<Seat> board = meetings.seats(meeting.id());
    Set<PersonId> everybody = new HashSet<>(Set.of(meeting.chair()));
    notes.forEach(note -> everybody.add(note.by()));
    board.forEach(seat -> everybody.add(seat.person()));
    return new Papers(
        agenda,
        notes,
        actions,
        lines.of(reader, actions, times),
        board,
        people.named(everybody),
        clients.named(
            agenda.stream()
                .map(AgendaItem::client)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet())),
        markdown,
        times);
  }

  private static Map<String, String> facts(Meeting meeting, Papers papers, Times times) {
    Map<String, String> facts = new LinkedHashMap<>();
    Instant start = Objects.requireNonNullElse(meeting.startedAt(), meeting.time().start());
    facts.put(
        meeting.state().over() ? "Held" : "Begun",
        times.moment(start) + " " + times.zone().getId());
    if (meeting.endedAt() != null) {
      facts.put("Took", times.length(Duration.between(start, meeting.endedAt())));
    }
    if (!meeting.place().isEmpty()) {
      facts.put("Where", meeting.place());
    }
    facts.put("Chair", papers.name(meeting.chair()));
    String present = papers.seated(true);
    if (meeting.quorum() != null) {
      boolean met = Quorum.of(papers.board(), meeting.quorum()).met();
      facts.put("Quorum", "%d, %s".formatted(meeting.quorum(), met ? "reached" : "not reached"));
    }
    facts.put("Present", present.isEmpty() ? "Nobody said so" : present);
    String missing = papers.seated(false);
    if (!missing.isEmpty()) {
      facts.put("Not present", missing);
    }
    return facts;
  }

  /** All that minutes are written from. */
  private record Papers(
      List<AgendaItem> agenda,
      List<Note> notes,
      List<ActionItem> actions,
      List<ActionLine> lines,
      List<Seat> board,
      Map<PersonId, Person> named,
      Map<ClientId, Client> clients,
      Markdown markdown,
      Times times) {
    List<Entry> entries(Predicate<AgendaItem> which) {
      return agenda.stream().filter(which).map(this::entry).toList();
    }

    private Entry entry(AgendaItem item) {
      Duration taken = item.taken(times.clock().instant());
      return new Entry(
          about(item),
          item.title(),
          item.open() ? "Open" : ItemViews.outcome(item, times),
          ItemViews.tone(item),
          item.decision() == null ? item.because() : item.words(),
          item.tally(),
          taken.isZero() ? "" : times.length(taken),
          notes.stream().filter(note -> note.item().equals(item.id())).map(this::note).toList(),
          actionsOf(item.id()));
    }

    private String about(AgendaItem item) {
      Client client = item.client() == null ? null : clients.get(item.client());
      String whose = client == null ? "" : client.name();
      return item.reference().isEmpty()
          ? item.kind().title() + (whose.isEmpty() ? "" : ", " + whose)
          : item.reference() + ", " + whose + ", " + item.kind().title();
    }

    private ItemView.NoteLine note(Note note) {
      return new ItemView.NoteLine(
          name(note.by()),
          times.time(note.at()),
          markdown.content(note.text()),
          markdown.plain(note.text()));
    }

    List<ActionLine> actionsOf(@Nullable AgendaItemId item) {
      return IntStream.range(0, actions.size())
          .filter(at -> Objects.equals(actions.get(at).item(), item))
          .mapToObj(lines::get)
          .toList();
    }

    String name(PersonId id) {
      Person person = named.get(id);
      return person == null ? "Somebody" : person.name();
    }

    private String seated(Seat seat) {
      PersonId whose = seat.standsInFor();
      return name(seat.person()) + (whose == null ? "" : " for " + name(whose));
    }

    String seated(boolean came) {
      return board.stream()
          .filter(seat -> seat.here() == came && named.containsKey(seat.person()))
          .map(this::seated)
          .sorted()
          .collect(Collectors.joining(", "));
    }
  }
}
