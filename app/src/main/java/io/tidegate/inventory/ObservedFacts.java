package io.tidegate.inventory;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.inventory.RecordWriter.Step;
import io.tidegate.inventory.Tracks.Track;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.ItemId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes over as recorded what was observed. Only for items that are locked. */
@Component
class ObservedFacts {
  private final ItemStore items;
  private final RecordWriter records;
  private final Ledger ledger;

  ObservedFacts(ItemStore items, RecordWriter records, Ledger ledger) {
    this.items = items;
    this.records = records;
    this.ledger = ledger;
  }

  /** What several attributes were seen to be; each item is written once. */
  void take(Actor actor, String source, List<Track> tracks) {
    Map<ItemId, Item> before = new LinkedHashMap<>();
    Map<ItemId, Attributes> after = new LinkedHashMap<>();
    Map<ItemId, KnownChange> explained = new LinkedHashMap<>();
    for (Track track : tracks) {
      Item item = track.item();
      before.put(item.id(), item);
      after.merge(
          item.id(),
          item.attributes().with(track.attribute(), track.recorded()),
          (taken, _) -> taken.with(track.attribute(), track.recorded()));
      if (track.explanation() != null) {
        explained.put(item.id(), track.explanation());
      }
    }
    after.forEach((id, attributes) -> {
      Item item = before.get(id);
      KnownChange change = explained.get(id);
      if (item != null && AttributePolicy.problemsOf(attributes).isEmpty()) {
        write(actor, item, attributes, change == null ? null : change.id(), "Seen by " + source);
      }
    });
  }

  /** What one attribute was seen to be, and which change did it; null where none did. */
  void take(Actor actor, Item item, UnrecordedChange seen, @Nullable ChangeId change) {
    Attributes attributes = item.attributes().with(seen.attribute(), seen.observed());
    List<io.tidegate.kernel.Problem> problems = AttributePolicy.problemsOf(attributes);
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
    if (!attributes.equals(item.attributes())) {
      write(actor, item, attributes, change, "Seen by " + seen.source());
    }
  }

  private void write(
      Actor actor, Item item, Attributes attributes, @Nullable ChangeId change, String because) {
    items.writeAttributes(Map.of(item.id(), attributes));
    ItemFacts before = item.facts();
    ItemFacts after = before.with(attributes);
    Step step = new Step(item.id(), item.client(), ItemState.of(before), ItemState.of(after));
    records.of(actor, RecordCause.OBSERVED, List.of(step), change, because);
    ledger.append(
        actor,
        Deed.of("inventory", item.id().value(), item.client(), "item-edited")
            .changing(before.forLedger(), after.forLedger())
            .because(because));
  }
}
