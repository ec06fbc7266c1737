package io.tidegate.execution;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.audit.LedgerEvent;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.files.Files;
import io.tidegate.files.StoredFile;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Role;
import io.tidegate.ui.Live;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to what is written down on the way: notes, evidence, and what the ledger says of the
 * run. Notes and evidence stay possible on hold, in validation and in review.
 */
@Service
public class Logbook {
  private static final int LONGEST_NOTE = 20_000;

  private final Changes changes;
  private final RunReader reader;
  private final LogbookStore store;
  private final Files files;
  private final Ledger ledger;
  private final Live live;
  private final InstantSource clock;

  Logbook(
      Changes changes,
      RunReader reader,
      LogbookStore store,
      Files files,
      Ledger ledger,
      Live live,
      InstantSource clock) {
    this.changes = changes;
    this.reader = reader;
    this.store = store;
    this.files = files;
    this.ledger = ledger;
    this.live = live;
    this.clock = clock;
  }

  /**
   * Writes a note down; what the person was typing is no longer kept as a draft. Throws {@link
   * Invalid}: text.
   *
   * @param step the step it is about; null for the run as a whole
   */
  @Transactional
  public void note(Actor actor, ChangeId id, @Nullable UUID step, String text) {
    Change change = changes.get(id);
    require(actor, change);
    if (text.isBlank() || text.length() > LONGEST_NOTE) {
      throw new Invalid("text", "Write a note, within 20,000 characters.");
    }
    store.insertNote(change, step, text.strip(), actor.person(), clock.instant());
    store.dropDraft(id, actor.person());
    enter(actor, change, step, "note-written", Map.of(), text.strip());
  }

  /**
   * Keeps a file as evidence. Throws {@link Invalid} for {@code file} as {@link Files#store} does.
   *
   * @param step the step it is about; null for the run as a whole
   */
  @Transactional
  public StoredFile attach(
      Actor actor, ChangeId id, @Nullable UUID step, String name, InputStream content)
      throws IOException {
    Change change = changes.get(id);
    require(actor, change);
    StoredFile file = files.store(actor, change.client(), name, content);
    store.insertEvidence(change, new Evidence(step, file.id(), actor.person(), file.createdAt()));
    Map<String, Object> facts =
        Map.of("file", file.id().toString(), "name", file.name(), "sha256", file.sha256());
    enter(actor, change, step, "evidence-added", facts, "");
    return file;
  }

  /** All evidence, oldest first. */
  @Transactional(readOnly = true)
  public List<Evidence> evidence(ChangeId change) {
    return store.evidence(change);
  }

  /** Keeps what somebody is typing until they send it; not part of the record. */
  @Transactional
  public void keepDraft(Actor actor, ChangeId id, String text) {
    Change change = changes.get(id);
    require(actor, change);
    store.keepDraft(
        change,
        actor.person(),
        text.substring(0, Math.min(text.length(), LONGEST_NOTE)),
        clock.instant());
  }

  /** What the actor was typing; empty when nothing. */
  @Transactional(readOnly = true)
  public String draft(Actor actor, ChangeId id) {
    return store.draft(id, actor.person()).orElse("");
  }

  /** What happened to the run and to its change, newest first. */
  @Transactional(readOnly = true)
  public List<LedgerEvent> events(ChangeId id, int most) {
    return Stream.concat(
            ledger.of("execution", id.value(), null, most).items().stream(),
            ledger.of("change", id.value(), null, most).items().stream())
        .sorted(Comparator.comparing(LedgerEvent::at).thenComparing(LedgerEvent::id).reversed())
        .limit(most)
        .toList();
  }

  /** Whether the actor may write notes and add evidence, as far as who they are goes. */
  public boolean mayWrite(Actor actor, Change change) {
    return !change.state().ended()
        && (changes.mayEdit(actor, change)
            || actor.person().equals(change.people().decider())
            || actor.holdsAny(change.client(), Role.IMPLEMENTER));
  }

  private void require(Actor actor, Change change) {
    if (!mayWrite(actor, change)) {
      throw new Forbidden("Only the people of an open change write notes and add evidence.");
    }
  }

  private void enter(
      Actor actor,
      Change change,
      @Nullable UUID step,
      String name,
      Map<String, Object> facts,
      String words) {
    Map<String, Object> after = new HashMap<>(facts);
    if (step != null) {
      reader.read(change).step(step).ifPresent(known -> after.put("step", known.label()));
    }
    ledger.append(
        actor,
        Deed.of("execution", change.id().value(), change.client(), name)
            .with(after)
            .because(words));
    live.changed(change.account(), change.id().value());
  }
}
