package io.tidegate.cab.web;

import io.tidegate.approval.Approval;
import io.tidegate.approval.Approvals;
import io.tidegate.approval.DecisionBasis;
import io.tidegate.cab.AgendaItem;
import io.tidegate.cab.Agendas;
import io.tidegate.cab.BoardDecision;
import io.tidegate.cab.BoardStanding;
import io.tidegate.cab.ItemKind;
import io.tidegate.cab.ItemState;
import io.tidegate.cab.Meeting;
import io.tidegate.cab.Meetings;
import io.tidegate.cab.Motion;
import io.tidegate.cab.Motions;
import io.tidegate.cab.Note;
import io.tidegate.cab.Notebooks;
import io.tidegate.cab.Sittings;
import io.tidegate.calendar.Conflict;
import io.tidegate.calendar.Conflicts;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.Outcome;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.inventory.Impact;
import io.tidegate.inventory.Impacts;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.PersonId;
import io.tidegate.ui.Field;
import io.tidegate.ui.Hindrance;
import io.tidegate.ui.Markdown;
import io.tidegate.ui.Option;
import io.tidegate.ui.Sent;
import io.tidegate.ui.Times;
import io.tidegate.ui.Tone;
import io.tidegate.ui.Views;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what one looks at of an item. */
@Component
class ItemViews {
  private final Agendas agendas;
  private final Sittings sittings;
  private final Meetings meetings;
  private final Notebooks notebooks;
  private final Approvals approvals;
  private final DecisionBasis basis;
  private final Changes changes;
  private final Conflicts conflicts;
  private final Impacts impacts;
  private final Clients clients;
  private final People people;
  private final VoteViews votes;
  private final Motions motions;
  private final MotionViews motionViews;
  private final Markdown markdown;
  private final Views views;

  ItemViews(
      Agendas agendas,
      Sittings sittings,
      Meetings meetings,
      Notebooks notebooks,
      Approvals approvals,
      DecisionBasis basis,
      Changes changes,
      Conflicts conflicts,
      Impacts impacts,
      Clients clients,
      People people,
      VoteViews votes,
      Motions motions,
      MotionViews motionViews,
      Markdown markdown,
      Views views) {
    this.agendas = agendas;
    this.sittings = sittings;
    this.meetings = meetings;
    this.notebooks = notebooks;
    this.approvals = approvals;
    this.basis = basis;
    this.changes = changes;
    this.conflicts = conflicts;
    this.impacts = impacts;
    this.clients = clients;
    this.people = people;
    this.votes = votes;
    this.motions = motions;
    this.motionViews = motionViews;
    this.markdown = markdown;
    this.views = views;
  }

  ItemView of(Look look, AgendaItem item, List<ActionLine> actions, List<Option> staff) {
    Actor reader = look.reader();
    Meeting meeting = look.meeting();
    Times times = look.times();
    Change change = Optional.ofNullable(item.change()).flatMap(changes::find).orElse(null);
    Approval approval = change == null ? null : approvals.of(change).orElse(null);
    Motion motion = motions.of(item).orElse(null);
    BoardStanding standing = motion == null ? agendas.standing(approval) : motions.standing(motion);
    Client client = item.client() == null ? null : clients.get(item.client());
    boolean runs = meetings.mayRun(reader) && !meeting.state().over();
    return new ItemView(
        item.id().toString(),
        "/cab/" + meeting.id() + "/items/" + item.id(),
        item.kind().title(),
        item.reference(),
        href(item, change),
        item.title(),
        client == null ? "" : client.shortName(),
        client == null ? "" : client.name(),
        outcome(item, times),
        tone(item),
        item.decision() == null ? item.because() : item.words(),
        item.open(),
        item.id().equals(meeting.current()),
        times.length(item.taken(times.clock().instant())),
        motion != null
            ? motionViews.facts(motion, times)
            : change == null || item.kind() == ItemKind.CHANGE ? Map.of() : happened(change),
        change == null ? null : views.content(basis.of(reader, change)),
        change == null ? List.of() : conflicts(change),
        change == null ? "" : blast(change),
        motion != null
            ? motionViews.votes(look, item, motion, standing)
            : change == null || item.kind() != ItemKind.CHANGE
                ? null
                : votes.of(look, change, approval, standing),
        runs && item.open() ? deciding(look, item, motion, standing) : null,
        notes(item, times),
        runs ? writing(reader, item, staff, look.sent()) : null,
        actions);
  }

  private static String href(AgendaItem item, @Nullable Change change) {
    if (item.model() != null) {
      return "/catalogue/" + item.model();
    }
    return change == null ? "" : "/changes/" + change.number();
  }

  /** What there is to look back on; nothing of what is not over. */
  private static Map<String, String> happened(Change change) {
    Map<String, String> facts = new LinkedHashMap<>();
    Outcome outcome = change.result().outcome();
    if (outcome != null) {
      facts.put("Outcome", outcome.title());
    }
    if (!change.result().whatHappened().isBlank()) {
      facts.put("What happened", change.result().whatHappened());
    }
    return facts;
  }

  static String outcome(AgendaItem item, Times times) {
    return item.decision() != null && item.decidedAt() != null
        ? item.decision().title() + ", " + times.moment(item.decidedAt())
        : item.open() ? "" : item.state().title();
  }

  static Tone tone(AgendaItem item) {
    if (item.decision() != null) {
      return switch (item.decision()) {
        case APPROVED, ADMITTED, RENEWED, REVIEWED, NOTED -> Tone.GOOD;
        case REJECTED, REFUSED, WITHDRAWN -> Tone.BAD;
      };
    }
    return item.state() == ItemState.POSTPONED ? Tone.INFO : Tone.NEUTRAL;
  }

  private List<Hindrance> conflicts(Change change) {
    return change.window() == null || change.state().ended()
        ? List.of()
        : conflicts.of(change).stream().map(ItemViews::line).toList();
  }

  private static Hindrance line(Conflict one) {
    return new Hindrance(
        one.stops() ? Tone.BAD : Tone.WARN,
        one.sentence(),
        one.waiver() == null ? one.detail() : one.detail() + " Waived.",
        null,
        one.other() == null ? null : "Open it",
        one.other() == null ? null : one.href());
  }

  private String blast(Change change) {
    if (change.scope().affected().isEmpty()) {
      return "";
    }
    Impact impact = impacts.of(change.scope().affected());
    if (impact.size() == 0) {
      return "Nothing else hangs on what it touches.";
    }
    List<Impact.Impacted> worst = impact.worst(3);
    return "Trouble would reach %s%s%s."
            .formatted(
                impact.size() == 1 ? "one item more" : impact.size() + " items more",
                impact.services() == 0
                    ? ""
                    : ", %d of them services or applications".formatted(impact.services()),
                impact.users() == 0 ? "" : ", with up to %d users".formatted(impact.users()))
        + (worst.getFirst().criticality() >= 4
            ? " The worst is of criticality " + worst.getFirst().criticality() + "."
            : "");
  }

  private ItemView.Deciding deciding(
      Look look, AgendaItem item, @Nullable Motion motion, BoardStanding standing) {
    Meeting meeting = look.meeting();
    Sent sent = look.sent();
    boolean records = motion == null || sittings.mayRecord(look.reader(), motion);
    Set<BoardDecision> may =
        meeting.running() && records ? sittings.decisions(item, motion, standing) : Set.of();
    String held =
        !meeting.running()
            ? "The board decides when it is at it. Votes are taken now already."
            : !records
                ? "A member of the CAB who neither owns nor wrote the model records it."
                : may.isEmpty() ? standing.missing() : "";
    Field words = sent.in("decide").field("words", "What the board says");
    return new ItemView.Deciding(
        may.stream().sorted().map(one -> Option.of(one.name(), label(one))).toList(),
        held,
        item.kind() == ItemKind.CHANGE ? words : words.needed(),
        sent.in("postpone").field("reason", "Why it waits"));
  }

  private static String label(BoardDecision decision) {
    return switch (decision) {
      case APPROVED -> "Record: approved";
      case REJECTED -> "Record: rejected";
      case REVIEWED -> "Record: reviewed";
      case ADMITTED -> "Admit it";
      case REFUSED -> "Refuse it";
      case RENEWED -> "Renew its licence";
      case WITHDRAWN -> "Withdraw the model";
      case NOTED -> "Record: noted";
    };
  }

  private List<ItemView.NoteLine> notes(AgendaItem item, Times times) {
    List<Note> notes = notebooks.notes(List.of(item));
    Map<PersonId, Person> by =
        people.named(notes.stream().map(Note::by).collect(Collectors.toSet()));
    return notes.stream()
        .map(note ->
            new ItemView.NoteLine(
                by.containsKey(note.by())
                    ? Objects.requireNonNull(by.get(note.by())).name()
                    : "Somebody",
                times.brief(note.at()),
                markdown.content(note.text()),
                markdown.plain(note.text())))
        .toList();
  }

  private ItemView.Writing writing(Actor reader, AgendaItem item, List<Option> staff, Sent sent) {
    Sent action = sent.in("action");
    Field note =
        sent.in("note").field("text", "Note for the minutes", notebooks.draft(reader, item.id()));
    return new ItemView.Writing(
        note,
        action.field("text", "What is to be done").needed(),
        action.field("owner", "Who").needed(),
        staff,
        action.field("due", "By when").needed());
  }
}
