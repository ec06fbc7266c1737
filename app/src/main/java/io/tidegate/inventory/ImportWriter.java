package io.tidegate.inventory;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.inventory.RecordWriter.Step;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.Stale;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Does what was judged of some rows of items. Only inside the transaction of their piece. */
@Component
class ImportWriter {
  private static final String ROOM = "inventory";

  private final ItemBatchStore items;
  private final RecordWriter records;
  private final Ledger ledger;
  private final InstantSource clock;

  ImportWriter(ItemBatchStore items, RecordWriter records, Ledger ledger, InstantSource clock) {
    this.items = items;
    this.records = records;
    this.ledger = ledger;
    this.clock = clock;
  }

  void write(Actor actor, String fileName, ImportPreview piece) {
    String from = "Import of " + fileName;
    add(actor, piece.all(Verdict.Add.class), from);
    change(actor, piece.all(Verdict.Change.class), from);
  }

  private void add(Actor actor, List<Verdict.Add> additions, String from) {
    if (additions.isEmpty()) {
      return;
    }
    Map<ItemId, ItemFacts> fresh = new LinkedHashMap<>();
    additions.forEach(addition -> fresh.put(ItemId.next(), addition.facts()));
    items.insert(actor.account(), fresh, clock.instant());
    records.added(actor, fresh, RecordCause.IMPORTED, from);
    List<Deed> deeds = new ArrayList<>();
    fresh.forEach((id, facts) ->
        deeds.add(
            Deed.of(ROOM, id.value(), facts.client(), "item-added")
                .with(facts.forLedger())
                .because(from)));
    ledger.appendAll(actor, deeds);
  }

  private void change(Actor actor, List<Verdict.Change> changes, String from) {
    if (changes.isEmpty()) {
      return;
    }
    Map<ItemId, ItemFacts> facts = new LinkedHashMap<>();
    changes.forEach(change -> facts.put(change.before().id(), change.facts()));
    List<Long> versions = changes.stream().map(change -> change.before().version()).toList();
    if (items.update(facts, versions) != changes.size()) {
      throw new Stale("Somebody was faster: an item of this file was edited meanwhile.");
    }
    records.edited(
        actor, RecordCause.IMPORTED, changes.stream().map(ImportWriter::step).toList(), from);
    ledger.appendAll(actor, changes.stream().map(change -> deedOf(change, from)).toList());
  }

  private static Step step(Verdict.Change change) {
    Item before = change.before();
    return new Step(
        before.id(), before.client(), ItemState.of(before.facts()), ItemState.of(change.facts()));
  }

  private static Deed deedOf(Verdict.Change change, String from) {
    Item before = change.before();
    return Deed.of(ROOM, before.id().value(), before.client(), "item-edited")
        .changing(before.facts().forLedger(), change.facts().forLedger())
        .because(from);
  }
}
