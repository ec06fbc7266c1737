package io.tidegate.inventory;

import io.tidegate.kernel.ItemId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of attributes while observations of them are taken, and what became of it. */
final class Tracks {
  private final Map<Key, Track> all = new LinkedHashMap<>();
  private final String source;

  Tracks(String source) {
    this.source = source;
  }

  /** An attribute of an item. */
  record Key(ItemId item, AttributeName attribute) {}

  /** The attribute's track; it is begun from what the item records. */
  Track of(Item item, AttributeName attribute) {
    return all.computeIfAbsent(
        new Key(item.id(), attribute),
        key -> new Track(item, attribute, item.attributes().get(attribute)));
  }

  Collection<Track> all() {
    return all.values();
  }

  /** The tracks by what they are of. */
  Map<Key, Track> byKey() {
    return all;
  }

  /** One attribute: what is recorded, what was seen last, what differs. */
  final class Track {
    private final Item item;
    private final AttributeName attribute;
    private final @Nullable Object before;
    private @Nullable Object recorded;
    private @Nullable Object lastValue;
    private @Nullable Instant lastAt;
    private @Nullable UnrecordedChange entry;
    private boolean sighted;
    private final Map<UnrecordedChangeId, UnrecordedChange> opened = new LinkedHashMap<>();
    private final Map<UnrecordedChangeId, UnrecordedChange> touched = new LinkedHashMap<>();
    private @Nullable KnownChange explanation;

    private Track(Item item, AttributeName attribute, @Nullable Object recorded) {
      this.item = item;
      this.attribute = attribute;
      this.before = recorded;
      this.recorded = recorded;
    }

    /** What was seen before, and the last entry about it. */
    void begin(@Nullable Object value, @Nullable Instant at, @Nullable UnrecordedChange known) {
      lastValue = value;
      lastAt = at;
      entry = known;
    }

    Item item() {
      return item;
    }

    AttributeName attribute() {
      return attribute;
    }

    @Nullable Object recorded() {
      return recorded;
    }

    /** Whether what is recorded became another. */
    boolean rerecorded() {
      return !AttributeValue.json(before).equals(AttributeValue.json(recorded));
    }

    @Nullable Object lastValue() {
      return lastValue;
    }

    @Nullable Instant lastAt() {
      return lastAt;
    }

    @Nullable UnrecordedChange entry() {
      return entry;
    }

    /** Whether anything was seen now that was not known. */
    boolean sighted() {
      return sighted;
    }

    /** Entries that were not there before. */
    Collection<UnrecordedChange> opened() {
      return opened.values();
    }

    /** Entries that were there before and say more now. */
    Collection<UnrecordedChange> touched() {
      return touched.values();
    }

    /** The change that explains what is recorded now; null when none does. */
    @Nullable KnownChange explanation() {
      return explanation;
    }

    void explainedBy(@Nullable KnownChange change) {
      explanation = change;
    }

    void saw(@Nullable Object value, Instant at) {
      lastValue = value;
      lastAt = at;
      sighted = true;
    }

    void record(@Nullable Object value) {
      recorded = value;
    }

    void keep(UnrecordedChange known) {
      entry = known;
      (opened.containsKey(known.id()) ? opened : touched).put(known.id(), known);
    }

    void open(Observation seen) {
      UnrecordedChange found =
          new UnrecordedChange(
              UnrecordedChangeId.next(),
              item.client(),
              item.id(),
              attribute,
              recorded,
              seen.value(),
              source,
              seen.at(),
              seen.at(),
              1,
              1,
              null,
              Triage.OPEN,
              null,
              0);
      entry = found;
      opened.put(found.id(), found);
    }
  }
}
