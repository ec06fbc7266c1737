package io.tidegate.cab;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Stale;
import io.tidegate.kernel.TimeOrderedUuid;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what is written down in a meeting for its minutes. */
@Service
public class Notebooks {
  private static final int LONGEST_NOTE = 20_000;

  private final NoteStore notes;
  private final Clerk clerk;
  private final InstantSource clock;

  Notebooks(NoteStore notes, Clerk clerk, InstantSource clock) {
    this.notes = notes;
    this.clerk = clerk;
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
}
