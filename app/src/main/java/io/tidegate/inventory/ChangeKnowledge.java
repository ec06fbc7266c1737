package io.tidegate.inventory;

import io.tidegate.inventory.KnownChanges.Work;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ItemId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the room that keeps changes, which itself asks for items. */
@Component
class ChangeKnowledge {
  /** How long after its end a change still explains what is seen to differ. */
  static final Duration AFTERWARDS = Duration.ofHours(4);

  private final ObjectProvider<KnownChanges> changes;

  ChangeKnowledge(ObjectProvider<KnownChanges> changes) {
    this.changes = changes;
  }

  KnownChanges ask() {
    return changes.getObject();
  }

  Map<ChangeId, KnownChange> named(Collection<ChangeId> ids) {
    return ids.isEmpty() ? Map.of() : ask().named(ids);
  }

  /** The change at work on each item now, the last that began; items without one are left out. */
  Map<ItemId, KnownChange> running(Collection<ItemId> items, Instant now) {
    Map<ItemId, Work> latest = new HashMap<>();
    for (Work work : items.isEmpty() ? List.<Work>of() : ask().at(items, now, now)) {
      if (!work.began().isAfter(now) && (work.ended() == null || work.ended().isAfter(now))) {
        latest.merge(work.item(), work, ChangeKnowledge::later);
      }
    }
    Map<ItemId, KnownChange> running = new HashMap<>();
    latest.forEach((item, work) -> running.put(item, work.change()));
    return running;
  }

  /** The work that may explain what was seen at these items between the two moments. */
  List<Work> around(Collection<ItemId> items, Instant first, Instant last) {
    return items.isEmpty() ? List.of() : ask().at(items, first.minus(AFTERWARDS), last);
  }

  /** The change that explains what was seen at the item at the moment; null when none does. */
  static @Nullable KnownChange explaining(List<Work> work, ItemId item, Instant at) {
    return work.stream()
        .filter(each -> each.item().equals(item) && explains(each, at))
        .reduce(ChangeKnowledge::later)
        .map(Work::change)
        .orElse(null);
  }

  static boolean explains(Work work, Instant at) {
    return !work.began().isAfter(at)
        && (work.ended() == null || !at.isAfter(work.ended().plus(AFTERWARDS)));
  }

  private static Work later(Work one, Work other) {
    return other.began().isBefore(one.began()) ? one : other;
  }
}
