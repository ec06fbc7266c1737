package io.tidegate.inventory;

import java.util.List;

/**
 * What an import from NetBox would do, or has done, in figures.
 *
 * @param clients names of tenants that become clients
 * @param skipped what stays out, with the reason
 */
public record NetboxOutcome(
    List<String> clients,
    int newItems,
    int changedItems,
    int sameItems,
    int newDependencies,
    int endedDependencies,
    int sameDependencies,
    List<NetboxSkipped> skipped) {
  static NetboxOutcome of(NetboxPlan plan) {
    return new NetboxOutcome(
        plan.clients(),
        plan.newItems(),
        plan.changedItems(),
        plan.sameItems(),
        plan.added().size(),
        plan.ended().size(),
        plan.unchanged(),
        plan.skipped());
  }

  /** Whether there is anything to do. */
  public boolean changes() {
    return newItems + changedItems + newDependencies + endedDependencies > 0 || !clients.isEmpty();
  }
}
