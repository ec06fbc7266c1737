package io.tidegate.inventory;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.ItemId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for records of the past, which name items by the words of their time: finds them,
 * retired ones too, and adds those that nobody has written down yet.
 */
@Service
public class PastItems {
  private static final int UNJUDGED = 3;

  private final ItemStore store;
  private final ItemBatchStore batch;
  private final RecordWriter records;
  private final Ledger ledger;
  private final InstantSource clock;

  PastItems(
      ItemStore store,
      ItemBatchStore batch,
      RecordWriter records,
      Ledger ledger,
      InstantSource clock) {
    this.store = store;
    this.records = records;
    this.batch = batch;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * The client's items of these names or external keys, by what was asked for; names that nobody
   * bears are left out. Of several, the one that is not retired; else the one with the key.
   */
  @Transactional(readOnly = true)
  public Map<String, ItemId> find(ClientId client, Collection<String> names) {
    Map<String, ItemId> byKey = new HashMap<>();
    Map<String, ItemId> byName = new HashMap<>();
    for (Item item : store.everCalled(client, names)) {
      if (item.externalKey() != null) {
        byKey.put(item.externalKey(), item.id());
      }
      if (!item.isRetired()) {
        byName.put(ItemStore.key(item.name()), item.id());
      } else {
        byName.putIfAbsent(ItemStore.key(item.name()), item.id());
      }
    }
    Map<String, ItemId> found = new HashMap<>();
    for (String name : names) {
      ItemId id = byName.getOrDefault(ItemStore.key(name), byKey.get(name));
      if (id != null) {
        found.put(name, id);
      }
    }
    return found;
  }

  /**
   * Adds items as live ones that nobody has judged yet. Throws {@link Forbidden} when the actor may
   * not keep the client's inventory.
   *
   * @param kinds what they are, in the words of the record, by name of at most 200 letters
   * @param because the reason for the ledger
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<String, ItemId> add(
      Actor actor, ClientId client, Map<String, String> kinds, String because) {
    if (!ItemPolicy.mayMaintain(actor, client)) {
      throw new Forbidden("Only those who keep the client's inventory add items to it.");
    }
    Map<String, ItemId> added = new HashMap<>();
    Map<String, ItemId> byKey = new HashMap<>();
    Map<ItemId, ItemFacts> fresh = new LinkedHashMap<>();
    kinds.forEach((name, kind) -> {
      ItemId id = byKey.computeIfAbsent(ItemStore.key(name), _ -> ItemId.next());
      fresh.putIfAbsent(
          id, ItemFacts.of(client, name, ItemWords.kind(kind).orElse(Kind.OTHER), UNJUDGED));
      added.put(name, id);
    });
    batch.insert(actor.account(), fresh, clock.instant());
    records.added(actor, fresh, RecordCause.IMPORTED, because);
    List<Deed> deeds = new ArrayList<>();
    fresh.forEach((id, facts) ->
        deeds.add(
            Deed.of("inventory", id.value(), client, "item-added")
                .with(facts.forLedger())
                .because(because)));
    ledger.appendAll(actor, deeds);
    return added;
  }
}
