package io.tidegate.inventory;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ItemId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the inventory asks of changes, which it stands below: the room that keeps changes implements
 * it. It shows what the tenant of the transaction may see.
 */
public interface KnownChanges {
  /** The change of this number as people write it, such as CHG-1042; empty when there is none. */
  Optional<KnownChange> written(String number);

  /** Those of these ids that may be seen. */
  Map<ChangeId, KnownChange> named(Collection<ChangeId> ids);

  /** The work that was going on at any of the items between the two moments. */
  List<Work> at(Collection<ItemId> items, Instant from, Instant until);

  /**
   * Drafts the change that somebody did without one, so that it can be recorded: with what is known
   * of it.
   */
  KnownChange draft(Actor actor, Retrospect known);

  /**
   * Work of a change on an item.
   *
   * @param ended null while it runs
   */
  record Work(ItemId item, KnownChange change, Instant began, @Nullable Instant ended) {}

  /** What is known of a change that nobody recorded. */
  record Retrospect(Item item, String title, String reason, Instant from, Instant until) {}
}
