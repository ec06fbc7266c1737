package io.tidegate.cab;

import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Stale;
import io.tidegate.kernel.TimeOrderedUuid;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what is written down in a meeting: notes for the minutes, and what is to be done. */
@Service
public class Notebooks {
  private static final int LONGEST_NOTE = 20_000;
  private static final int LONGEST_ACTION = 500;
  private static final int MOST = 100;

  private final NoteStore notes;
  private final ActionStore actions;
  private final Clerk clerk;
  private final People people;
  private final InstantSource clock;

  Notebooks(NoteStore notes, ActionStore actions, Clerk clerk, People people, InstantSource clock) {
    this.notes = notes;
    this.actions = actions;
    this.clerk = clerk;
    this.people = people;
    this.clock = clock;
  }

  /** What was written down on these items, oldest first. */
  @Transactional(readOnly = true)
  public List<Note> notes(Collection<AgendaItem> items) {
    return notes.of(items.stream().map(AgendaItem::id).toList());
  }

  /**
   * Writes a note down; what was being typed is no longer kept apart. Throws {@code Invalid}: text.
   */
  @Transactional
  public void note(Actor actor, AgendaItemId id, String text) {
    AgendaItem item = writable(actor, id);
    if (text.isBlank() || text.length() > LONGEST_NOTE) {
      throw new Invalid("text", "Write a note, within 20,000 characters.");
    }
    Meeting meeting = clerk.read(actor, item.meeting());
    notes.insert(
        actor.account(),
        item,
        new Note(TimeOrderedUuid.next(), id, actor.person(), clock.instant(), text.strip()));
    notes.dropDraft(id, actor.person());
    clerk.enter(
        actor,
        meeting,
        item,
        "note-written",
        Map.of("item", Agendas.named(item.reference(), item.title())),
        text.strip());
  }

  /** Keeps what somebody is typing until they send it; no part of the record. */
  @Transactional
  public void keepDraft(Actor actor, AgendaItemId id, String text) {
    AgendaItem item = writable(actor, id);
    notes.keepDraft(
        actor.account(),
        item,
        actor.person(),
        text.substring(0, Math.min(text.length(), LONGEST_NOTE)),
        clock.instant());
  }

  /** What the actor was typing; empty when nothing. */
  @Transactional(readOnly = true)
  public String draft(Actor actor, AgendaItemId id) {
    return notes.draft(id, actor.person()).orElse("");
  }

  private AgendaItem writable(Actor actor, AgendaItemId id) {
    AgendaItem item = clerk.item(actor, id);
    if (!MeetingPolicy.mayRun(actor)) {
      throw new Forbidden("Only the CAB and change managers write the minutes.");
    }
    if (clerk.read(actor, item.meeting()).state().over()) {
      throw new Stale("The meeting is over; its minutes stand.");
    }
    return item;
  }

  /** What came of this meeting to be done. */
  @Transactional(readOnly = true)
  public List<ActionItem> actions(MeetingId meeting) {
    return actions.of(meeting);
  }

  /** What is still to be done of all meetings, what is due first in front. */
  @Transactional(readOnly = true)
  public List<ActionItem> open(Actor actor) {
    return MeetingPolicy.mayRead(actor) ? actions.open(MOST) : List.of();
  }

  /** One of them; not found when it is not the actor's to see. */
  @Transactional(readOnly = true)
  public ActionItem action(Actor actor, UUID id) {
    return actions
        .find(id)
        .filter(_ -> MeetingPolicy.mayRead(actor))
        .orElseThrow(() -> new NotFound("There is no such action item."));
  }

  /**
   * Asks somebody to do something by a day.
   *
   * @param item what it came of; null for the meeting as a whole
   * @throws Invalid with every problem at its field: text, owner, due
   */
  @Transactional
  public UUID ask(
      Actor actor,
      MeetingId id,
      @Nullable AgendaItemId item,
      String text,
      @Nullable PersonId owner,
      @Nullable LocalDate due) {
    Meeting meeting = clerk.read(actor, id);
    if (!MeetingPolicy.mayRun(actor)) {
      throw new Forbidden("Only the CAB and change managers hand out action items.");
    }
    Person person = owner == null ? null : people.named(Set.of(owner)).get(owner);
    AgendaItem about = item == null ? null : clerk.item(actor, item);
    check(text, person, due, meeting);
    ActionItem action =
        new ActionItem(
            TimeOrderedUuid.next(),
            id,
            item,
            about == null ? null : about.client(),
            "",
            text.strip(),
            Objects.requireNonNull(owner),
            Objects.requireNonNull(due),
            null,
            null,
            "");
    actions.insert(actor.account(), action, actor.person(), clock.instant());
    clerk.enter(
        actor,
        meeting,
        about,
        "action-asked",
        Map.of(
            "text", action.text(),
            "owner", Objects.requireNonNull(person).name(),
            "due", due.toString()),
        "");
    return action.id();
  }

  private void check(
      String text, @Nullable Person owner, @Nullable LocalDate due, Meeting meeting) {
    List<Problem> problems = new ArrayList<>();
    if (text.isBlank() || text.strip().length() > LONGEST_ACTION) {
      problems.add(
          new Problem(
              "text", "Say what is to be done, within %d characters.".formatted(LONGEST_ACTION)));
    }
    if (owner == null || owner.archived() || !owner.isStaff()) {
      problems.add(new Problem("owner", "Choose who does it, of your own people."));
    }
    if (due == null || due.isBefore(LocalDate.ofInstant(clock.instant(), meeting.zone()))) {
      problems.add(new Problem("due", "Choose a day that is still to come."));
    }
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
  }

  /** Whether the actor may say that it is done: its owner, and whoever holds meetings. */
  public boolean mayFinish(Actor actor, ActionItem action) {
    return !action.done() && (action.owner().equals(actor.person()) || MeetingPolicy.mayRun(actor));
  }

  /** Says that it is done, and how one knows. Throws {@code Invalid}: how. */
  @Transactional
  public void finish(Actor actor, UUID id, String how) {
    ActionItem action = action(actor, id);
    if (!action.owner().equals(actor.person()) && !MeetingPolicy.mayRun(actor)) {
      throw new Forbidden("Only its owner, the CAB and change managers tick it off.");
    }
    Clerk.requireReason("how", how, "Say how one sees that it is done.");
    if (actions.done(id, actor.person(), how.strip(), clock.instant()) == 0) {
      throw new Stale("Somebody was faster: it is done already.");
    }
    Meeting meeting = clerk.read(actor, action.meeting());
    AgendaItem about = action.item() == null ? null : clerk.item(actor, action.item());
    clerk.enter(actor, meeting, about, "action-done", Map.of("text", action.text()), how.strip());
  }
}
