package io.tidegate.inventory;

import io.tidegate.inventory.RecordWriter.Step;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.Page;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to configuration records: what each item was at a time, and what changed. Every edit
 * writes one, and every change one for each item it touches as it begins and as it ends.
 */
@Service
public class Records {
  /** Where counting stops: a count of this many may mean more. */
  public static final int CEILING = 1000;

  private final RecordStore store;
  private final RecordWriter writer;
  private final ItemStore items;
  private final ChangeKnowledge changes;

  Records(RecordStore store, RecordWriter writer, ItemStore items, ChangeKnowledge changes) {
    this.store = store;
    this.writer = writer;
    this.items = items;
    this.changes = changes;
  }

  /** The newest first; {@code after} is the cursor of the page before, or null. */
  @Transactional(readOnly = true)
  public Page<ConfigurationRecord> list(RecordFilter filter, @Nullable String after, int size) {
    return Page.of(
        store.list(filter, RecordPlace.of(after), size + 1),
        size,
        each -> RecordPlace.cursor(each.at(), each.id()));
  }

  /**
   * The cursor as it is, if it is one of a list that goes by time; throws {@link
   * io.tidegate.kernel.NotFound} for anything else.
   */
  public static String place(String cursor) {
    RecordPlace place = RecordPlace.of(cursor);
    return RecordPlace.cursor(place.at(), place.id());
  }

  /** How many there are, as far as {@link #CEILING} goes. */
  @Transactional(readOnly = true)
  public int count(RecordFilter filter) {
    return store.count(filter, CEILING);
  }

  /** The changes that these records belong to, as far as they may be seen. */
  @Transactional(readOnly = true)
  public Map<ChangeId, KnownChange> changesOf(Collection<ConfigurationRecord> records) {
    return changes.named(
        records.stream().map(ConfigurationRecord::change).filter(id -> id != null).toList());
  }

  /**
   * What the change found and what it left, for each of these items that it found, by their names;
   * none before it has begun.
   */
  @Transactional(readOnly = true)
  public List<BeforeAndAfter> around(ChangeId change, Collection<ItemId> affected) {
    Map<ItemId, ItemState> before = store.last(change, RecordCause.BEFORE_CHANGE);
    if (before.isEmpty()) {
      return List.of();
    }
    Map<ItemId, ItemState> after = store.last(change, RecordCause.AFTER_CHANGE);
    return items.find(affected).stream()
        .sorted(Comparator.comparing(Item::name))
        .flatMap(item ->
            Stream.ofNullable(before.get(item.id()))
                .map(found -> beforeAndAfter(item, found, after.get(item.id()))))
        .toList();
  }

  private static BeforeAndAfter beforeAndAfter(
      Item item, ItemState before, @Nullable ItemState after) {
    return after == null
        ? new BeforeAndAfter(item, before, ItemState.of(item), false)
        : new BeforeAndAfter(item, before, after, true);
  }

  /** Writes down what the items are before a change begins, in its transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void before(Actor actor, ChangeId change, Collection<ItemId> affected) {
    write(actor, RecordCause.BEFORE_CHANGE, change, affected);
  }

  /** Writes down what the items are when a change ends, in its transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void after(Actor actor, ChangeId change, Collection<ItemId> affected) {
    write(actor, RecordCause.AFTER_CHANGE, change, affected);
  }

  private void write(Actor actor, RecordCause cause, ChangeId change, Collection<ItemId> affected) {
    Map<ItemId, ItemState> before = store.latest(affected);
    List<Step> steps =
        items.find(affected).stream()
            .map(item ->
                new Step(
                    item.id(),
                    item.client(),
                    before.getOrDefault(item.id(), ItemState.NOTHING),
                    ItemState.of(item.facts())))
            .toList();
    writer.of(actor, cause, steps, change, "");
  }
}
