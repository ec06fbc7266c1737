package io.tidegate.change;

import io.tidegate.audit.Ledger;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Role;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The narrow door for changes that happened before Tidegate, on another system's record. They take
 * no transition, ask no gate and tell nobody: they come in where they ended, or as drafts. Each is
 * recognised by what it is called there, so it comes in once.
 */
@Service
public class PastChanges {
  private final PastStore store;
  private final NumberStore numbers;
  private final io.tidegate.directory.People people;
  private final Ledger ledger;
  private final InstantSource clock;

  PastChanges(
      PastStore store,
      NumberStore numbers,
      io.tidegate.directory.People people,
      Ledger ledger,
      InstantSource clock) {
    this.store = store;
    this.numbers = numbers;
    this.people = people;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Whether the actor may bring in changes of this client. */
  public boolean mayRecord(Actor actor, io.tidegate.kernel.ClientId client) {
    return actor.confinedTo() == null
        && actor.holdsAny(client, Role.CHANGE_MANAGER, Role.ADMINISTRATOR);
  }

  /**
   * Writes down some changes of one file, in a few statements however many they are, in the
   * caller's transaction. What is here already takes on what the file says and it did not; nothing
   * is taken away from it. Throws {@link Forbidden} when the actor may not for one of the clients.
   *
   * @param pasts each with an external key of its own
   * @return what came of each, in their order
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Recorded> record(Actor actor, Writ writ, List<PastChange> pasts) {
    requireMay(actor, pasts);
    Map<String, PastRow> known = store.known(writ.source(), keys(pasts));
    PastBatch batch = new PastBatch(actor, writ, people.unknown(actor), clock.instant());
    Map<String, Recorded> recorded = new LinkedHashMap<>();
    for (PastChange past : pasts) {
      PastRow before = known.get(past.externalKey());
      if (before != null) {
        recorded.put(past.externalKey(), batch.compare(past, before));
      }
    }
    add(actor, batch, pasts, recorded);
    store.update(batch.updates());
    store.attach(actor.account(), batch.all());
    ledger.appendAll(actor, batch.deeds());
    return pasts.stream().map(past -> recorded.get(past.externalKey())).toList();
  }

  private void add(
      Actor actor, PastBatch batch, List<PastChange> pasts, Map<String, Recorded> recorded) {
    List<PastChange> fresh =
        pasts.stream().filter(past -> !recorded.containsKey(past.externalKey())).toList();
    if (fresh.isEmpty()) {
      return;
    }
    int number = numbers.first(fresh.size());
    for (PastChange past : fresh) {
      recorded.put(past.externalKey(), batch.add(past, number++));
    }
    store.insert(actor.account(), batch.additions());
  }

  private void requireMay(Actor actor, List<PastChange> pasts) {
    if (!pasts.stream()
        .map(PastChange::client)
        .distinct()
        .allMatch(client -> mayRecord(actor, client))) {
      throw new Forbidden("Only change managers and administrators bring in changes.");
    }
  }

  private static List<String> keys(List<PastChange> pasts) {
    return pasts.stream().map(PastChange::externalKey).toList();
  }
}
