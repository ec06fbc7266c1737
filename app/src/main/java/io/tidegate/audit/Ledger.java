package io.tidegate.audit;

import io.tidegate.audit.Entered.Act;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Page;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of this room. Nothing written here is ever changed: the application may only insert and
 * read.
 */
@Service
public class Ledger {
  private static final int BATCH = 1000;

  private final LedgerStore store;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Ledger(LedgerStore store, ApplicationEventPublisher events, InstantSource clock) {
    this.store = store;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Writes the act down. Only inside the transaction of the act itself, so that neither exists
   * without the other. Whoever listens to {@link Entered} hears of it there.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void append(Actor actor, Deed deed) {
    append(actor, List.of(deed));
  }

  /** The same for a few acts that belong together, in one statement. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void append(Actor actor, List<Deed> deeds) {
    List<Act> acts = deeds.stream().map(Act::of).toList();
    Instant now = clock.instant();
    store.insert(actor, acts, now);
    events.publishEvent(new Entered(actor.account(), now, acts));
  }

  /** The same for many acts of one transaction, such as an import's, of which nobody is told. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void appendAll(Actor actor, List<Deed> deeds) {
    for (int from = 0; from < deeds.size(); from += BATCH) {
      List<Deed> batch = deeds.subList(from, Math.min(deeds.size(), from + BATCH));
      store.insert(actor, batch.stream().map(Act::of).toList(), clock.instant());
    }
  }

  /**
   * What was done to one thing in whichever room, newest first; {@code after} is the cursor of the
   * page before, or null.
   */
  @Transactional(readOnly = true)
  public Page<LedgerEvent> about(
      UUID subject, LedgerQuery query, @Nullable String after, int size) {
    return Page.of(
        store.about(subject, query, after, size + 1), size, event -> event.id().toString());
  }

  /**
   * What was done in the whole account, as far as the tenant sees it, newest first; {@code after}
   * is the cursor of the page before, or null.
   */
  @Transactional(readOnly = true)
  public Page<LedgerEvent> all(LedgerSearch search, @Nullable String after, int size) {
    return Page.of(store.all(search, after, size + 1), size, event -> event.id().toString());
  }

  /**
   * What one room did to one thing, newest first; {@code after} is the cursor of the page before,
   * or null.
   */
  @Transactional(readOnly = true)
  public Page<LedgerEvent> of(String room, UUID subject, @Nullable String after, int size) {
    return Page.of(
        store.list(room, subject, after, size + 1), size, event -> event.id().toString());
  }
}
