package io.tidegate.inventory;

import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import java.util.List;
import java.util.Map;

/**
 * What an import from NetBox would do now.
 *
 * @param clients names of tenants that become clients
 * @param items how each of NetBox's is here, by its external key
 * @param added dependencies that are not here yet, by the external keys of their ends
 * @param ended dependencies that came from NetBox and are there no more
 * @param unchanged dependencies that are here already
 * @param skipped what stays out, with the reason
 */
record NetboxPlan(
    List<String> clients,
    Map<String, Taken> items,
    List<NetboxFindings.Link> added,
    List<Dependency> ended,
    int unchanged,
    List<NetboxSkipped> skipped) {

  int newItems() {
    return (int) items.values().stream().filter(Taken.Fresh.class::isInstance).count();
  }

  int changedItems() {
    return (int) items.values().stream().filter(Taken.Changed.class::isInstance).count();
  }

  int sameItems() {
    return (int) items.values().stream().filter(Taken.Same.class::isInstance).count();
  }

  /** How an item of NetBox's is here. */
  sealed interface Taken {
    /** It is not here yet; the client is named, since it may not be here either. */
    record Fresh(
        String client, String name, Kind kind, State state, String key, Attributes attributes)
        implements Taken {}

    /** It is here and was called otherwise, or has another state. */
    record Changed(Item before, ItemFacts after) implements Taken {}

    /** It is here as it should be. */
    record Same(ItemId id, ClientId client) implements Taken {}
  }
}
