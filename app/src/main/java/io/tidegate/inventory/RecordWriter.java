package io.tidegate.inventory;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.TimeOrderedUuid;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes configuration records, in the transaction of what they are about. */
@Component
class RecordWriter {
  private static final int BATCH = 1000;

  private final RecordStore store;
  private final ChangeKnowledge changes;
  private final InstantSource clock;

  RecordWriter(RecordStore store, ChangeKnowledge changes, InstantSource clock) {
    this.store = store;
    this.changes = changes;
    this.clock = clock;
  }

  /** What an item was and what it is now. */
  record Step(ItemId item, ClientId client, ItemState before, ItemState after) {}

  /** Items that are new. */
  void added(Actor actor, Map<ItemId, ItemFacts> items, RecordCause cause, String because) {
    List<Step> steps = new ArrayList<>();
    items.forEach((id, facts) ->
        steps.add(new Step(id, facts.client(), ItemState.NOTHING, ItemState.of(facts))));
    write(actor, cause, steps, _ -> null, because);
  }

  /** Items that were edited; each belongs to the change that is at work on it, if any is. */
  void edited(Actor actor, RecordCause cause, Collection<Step> steps, String because) {
    Instant now = clock.instant();
    Map<ItemId, KnownChange> running =
        changes.running(steps.stream().map(Step::item).toList(), now);
    write(
        actor,
        cause,
        steps,
        step -> running.containsKey(step.item()) ? running.get(step.item()).id() : null,
        because);
  }

  /** The same where it is known which change it is; null for none. */
  void of(
      Actor actor,
      RecordCause cause,
      Collection<Step> steps,
      @Nullable ChangeId change,
      String because) {
    write(actor, cause, steps, _ -> change, because);
  }

  /** Gives the change that a step belongs to. */
  private interface Belonging {
    @Nullable ChangeId of(Step step);
  }

  private void write(
      Actor actor, RecordCause cause, Collection<Step> steps, Belonging change, String because) {
    Instant now = clock.instant();
    List<ConfigurationRecord> records =
        steps.stream()
            .map(step ->
                new ConfigurationRecord(
                    TimeOrderedUuid.next(),
                    step.client(),
                    step.item(),
                    now,
                    cause,
                    change.of(step),
                    because,
                    actor.isSystem() ? null : actor.person(),
                    actor.name(),
                    step.after(),
                    step.before().to(step.after())))
            .toList();
    for (int from = 0; from < records.size(); from += BATCH) {
      store.insert(actor.account(), records.subList(from, Math.min(records.size(), from + BATCH)));
    }
  }
}
