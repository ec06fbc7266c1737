package io.tidegate.calendar;

import io.tidegate.change.Change;
import io.tidegate.directory.Clients;
import io.tidegate.inventory.Impacts;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Neighbourhood;
import io.tidegate.inventory.Neighbourhood.Way;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.Window;
import io.tidegate.ui.Times;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * A vendor works on an item of the change, or on one that it depends on, however many steps away.
 * Few vendors work in any hours, so their work is looked up first, and the graph only where it is
 * on something else.
 */
@Component
class VendorConflicts implements ConflictSource {
  private final VendorJobStore jobs;
  private final Impacts impacts;
  private final Items items;
  private final Clients clients;
  private final InstantSource clock;

  VendorConflicts(
      VendorJobStore jobs, Impacts impacts, Items items, Clients clients, InstantSource clock) {
    this.jobs = jobs;
    this.impacts = impacts;
    this.items = items;
    this.clients = clients;
    this.clock = clock;
  }

  @Override
  public List<Conflict> of(Change change, Window window, Asker asker) {
    Set<ItemId> affected = change.scope().affected();
    List<VendorJob> during = affected.isEmpty() ? List.of() : jobs.during(window);
    if (during.isEmpty()) {
      return List.of();
    }
    Neighbourhood around = impacts.around(affected);
    List<Met> met = during.stream().flatMap(job -> met(job, affected, around).stream()).toList();
    if (met.isEmpty()) {
      return List.of();
    }
    Stations stations = new Stations(asker, items.named(named(met)));
    Times times = new Times(clients.get(change.client()).zone(), clock);
    return met.stream()
        .map(one -> new VendorWords(change, one, stations, times).conflict())
        .toList();
  }

  private static Optional<Met> met(VendorJob job, Set<ItemId> affected, Neighbourhood around) {
    VendorJob near = job.on(item -> affected.contains(item) || around.standsUnder(item));
    Set<ItemId> direct = new HashSet<>(near.items());
    direct.retainAll(affected);
    List<Way> ways = around.ways(near.items()).stream().filter(Way::oursDepends).toList();
    return direct.isEmpty() && ways.isEmpty()
        ? Optional.empty()
        : Optional.of(new Met(near, direct, ways));
  }

  private static Set<ItemId> named(List<Met> met) {
    Set<ItemId> named = new HashSet<>();
    for (Met one : met) {
      named.addAll(one.job().items());
      one.ways().forEach(way -> named.addAll(way.items()));
    }
    return named;
  }

  /**
   * Work that concerns the change.
   *
   * @param job with what it works on of the change's, or of what that depends on
   * @param direct the items of the change that it works on
   * @param ways from the change's to others that it works on, the shortest first
   */
  record Met(VendorJob job, Set<ItemId> direct, List<Way> ways) {}
}
