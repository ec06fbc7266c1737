package io.tidegate.change;

import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.Window;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks for other changes in the same hours. Drafts and what is over do not count; windows that
 * only touch do not overlap.
 */
@Service
public class Collisions {
  private final CollisionStore store;

  Collisions(CollisionStore store) {
    this.store = store;
  }

  /**
   * The changes that touch the same items or need the same implementers within this window, soonest
   * first. Only what the asker may see: a client's person learns nothing of another client.
   */
  @Transactional(readOnly = true)
  public List<Collision> of(Change change, Window window) {
    return change.scope().affected().isEmpty() && change.people().implementers().isEmpty()
        ? List.of()
        : store.find(
            change.id(), change.scope().affected(), change.people().implementers(), window);
  }

  /** The other changes that touch any of these items within this window, soonest first. */
  @Transactional(readOnly = true)
  public List<Collision> touching(Set<ItemId> items, Change change, Window window) {
    return items.isEmpty() ? List.of() : store.find(change.id(), items, Set.of(), window);
  }
}
