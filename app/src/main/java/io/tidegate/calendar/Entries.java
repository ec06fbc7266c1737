package io.tidegate.calendar;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.change.ClientLocks;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Stale;
import io.tidegate.kernel.Window;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The entries of every client's calendar. None is ever altered or deleted: it is withdrawn, or
 * another takes its place.
 */
@Service
public class Entries {
  private static final String ROOM = "calendar";

  private final EntryStore store;
  private final Clients clients;
  private final ClientLocks locks;
  private final Lockdowns lockdowns;
  private final Ledger ledger;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Entries(
      EntryStore store,
      Clients clients,
      ClientLocks locks,
      Lockdowns lockdowns,
      Ledger ledger,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.store = store;
    this.clients = clients;
    this.locks = locks;
    this.lockdowns = lockdowns;
    this.ledger = ledger;
    this.events = events;
    this.clock = clock;
  }

  /** The entry, also one that has ended; throws {@link NotFound} when there is none to be seen. */
  @Transactional(readOnly = true)
  public Entry get(EntryId id) {
    return store.find(id).orElseThrow(() -> new NotFound("There is no such entry."));
  }

  /** What is in force for this client, every client's included; everything when null. */
  @Transactional(readOnly = true)
  public List<Entry> inForce(@Nullable ClientId client) {
    return store.inForce(client);
  }

  /**
   * Each time, at each of these clients, that shares an instant with the range, by its start. A
   * time that goes by the client's clock is worked out for each.
   */
  @Transactional(readOnly = true)
  public List<Occurrence> within(Collection<Client> clients, Window range, Set<EntryKind> kinds) {
    if (clients.isEmpty() || kinds.isEmpty()) {
      return List.of();
    }
    List<ClientId> ids = clients.stream().map(Client::id).toList();
    return Occurrences.of(store.inForce(ids, EnumSet.copyOf(kinds), range.start()), clients, range);
  }

  /** Whether the actor may add an entry of this kind for the client; null is every client. */
  public boolean mayAdd(Actor actor, @Nullable ClientId client, EntryKind kind) {
    return EntryPolicy.mayAdd(actor, client, kind);
  }

  /** Whether the actor may put another in its place, or withdraw it. */
  public boolean mayEnd(Actor actor, Entry entry) {
    return entry.ended() == null && EntryPolicy.mayEnd(actor, entry);
  }

  /** Everything that is malformed in it; empty when nothing is. */
  public List<Problem> problems(EntryFacts facts) {
    return EntryPolicy.problems(facts, clock.instant());
  }

  /**
   * Puts an entry on. A lockdown holds what is being carried out at its clients, in the same
   * transaction. Throws {@link Invalid} with every problem, {@link Forbidden}, {@link NotFound}.
   */
  @Transactional
  public EntryId add(Actor actor, EntryFacts facts) {
    requireFor(actor, facts);
    EntryId id = EntryId.next();
    insert(actor, new Entry(id, facts, id, 0, byClient(actor), now(), actor.name(), null));
    append(actor, facts, id, "entry-added", Map.of(), facts.forLedger(), "");
    lockdowns.hold(actor, facts);
    return id;
  }

  /**
   * Puts another entry in its place; the client stays. Throws {@link Stale} when it has ended
   * meanwhile, and what {@link #add} throws.
   */
  @Transactional
  public EntryId replace(Actor actor, EntryId former, EntryFacts facts) {
    Entry before = requireMine(actor, former);
    boolean sameClient = java.util.Objects.equals(before.facts().client(), facts.client());
    if (!sameClient || before.kind() != facts.kind()) {
      throw new Invalid("kind", "Its client and its kind stay. Withdraw it and add another.");
    }
    requireFor(actor, facts);
    EntryId id = EntryId.next();
    insert(
        actor,
        new Entry(
            id,
            facts,
            before.uid(),
            before.sequence() + 1,
            before.byClient(),
            now(),
            actor.name(),
            null));
    end(actor, before, new Entry.Ended(now(), actor.name(), "", id));
    append(actor, facts, id, "entry-replaced", before.facts().forLedger(), facts.forLedger(), "");
    return id;
  }

  /** Withdraws an entry with a reason. Throws {@link Stale} when it has ended meanwhile. */
  @Transactional
  public void withdraw(Actor actor, EntryId id, String reason) {
    Entry entry = requireMine(actor, id);
    if (reason.isBlank()) {
      throw new Invalid("reason", "Say why it no longer holds.");
    }
    lock(actor, entry.facts().client());
    end(actor, entry, new Entry.Ended(now(), actor.name(), reason.strip(), null));
    append(
        actor,
        entry.facts(),
        id,
        "entry-withdrawn",
        entry.facts().forLedger(),
        Map.of(),
        reason.strip());
  }

  private void requireFor(Actor actor, EntryFacts facts) {
    ClientId client = facts.client();
    if (client != null) {
      clients.get(client);
    }
    if (!EntryPolicy.mayAdd(actor, client, facts.kind())) {
      throw new Forbidden("You may not put this into the calendar.");
    }
    List<Problem> problems = problems(facts);
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
    lock(actor, client);
  }

  private Entry requireMine(Actor actor, EntryId id) {
    Entry entry = get(id);
    if (!EntryPolicy.mayEnd(actor, entry)) {
      throw new Forbidden("You may not change this entry.");
    }
    if (entry.ended() != null) {
      throw faster(entry);
    }
    return entry;
  }

  /** So that no change slips into Scheduled or Implement while its calendar is written. */
  private void lock(Actor actor, @Nullable ClientId client) {
    List<ClientId> all = new ArrayList<>();
    if (client == null) {
      clients.all().stream().map(Client::id).forEach(all::add);
    } else {
      all.add(client);
    }
    all.sort(Comparator.comparing(ClientId::value));
    locks.take(actor.account(), all);
  }

  private void insert(Actor actor, Entry entry) {
    store.insert(actor, entry, EntryPolicy.overBy(entry.facts().recurrence()));
  }

  private void end(Actor actor, Entry entry, Entry.Ended ended) {
    if (store.end(actor, entry.id(), ended) == 0) {
      throw faster(entry);
    }
  }

  private void append(
      Actor actor,
      EntryFacts facts,
      EntryId id,
      String deed,
      Map<String, Object> before,
      Map<String, Object> after,
      String reason) {
    ledger.append(
        actor,
        Deed.of(ROOM, id.value(), facts.client(), deed).changing(before, after).because(reason));
    events.publishEvent(new EntriesChanged(actor.account(), facts.client(), now()));
  }

  private static boolean byClient(Actor actor) {
    return actor.confinedTo() != null;
  }

  private static Stale faster(Entry entry) {
    return new Stale("Somebody was faster: “%s” has changed meanwhile.".formatted(entry.title()));
  }

  private Instant now() {
    return clock.instant();
  }
}
