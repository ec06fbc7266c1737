package io.tidegate.calendar;

import io.tidegate.change.Change;
import io.tidegate.directory.Clients;
import io.tidegate.inventory.Dependencies;
import io.tidegate.inventory.Dependency;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.Window;
import io.tidegate.ui.Times;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A vendor works on an item of the change, or on one that it depends on: one step away, where
 * trouble spreads towards it.
 */
@Component
class VendorConflicts implements ConflictSource {
  private final VendorJobStore jobs;
  private final Dependencies dependencies;
  private final Items items;
  private final Clients clients;
  private final InstantSource clock;

  VendorConflicts(
      VendorJobStore jobs,
      Dependencies dependencies,
      Items items,
      Clients clients,
      InstantSource clock) {
    this.jobs = jobs;
    this.dependencies = dependencies;
    this.items = items;
    this.clients = clients;
    this.clock = clock;
  }

  @Override
  public List<Conflict> of(Change change, Window window) {
    Set<ItemId> affected = change.scope().affected();
    if (affected.isEmpty()) {
      return List.of();
    }
    Map<ItemId, Dependency> ways = ways(affected);
    Set<ItemId> ends = new HashSet<>(affected);
    ends.addAll(ways.keySet());
    List<VendorJob> met = jobs.near(ends, window.start(), window.end());
    if (met.isEmpty()) {
      return List.of();
    }
    Map<ItemId, Item> named = items.named(ends);
    Times times = new Times(clients.get(change.client()).zone(), clock);
    return met.stream().map(job -> conflict(job, affected, ways, named, times)).toList();
  }

  /** The items that those of the change depend on, each with one way there. */
  private Map<ItemId, Dependency> ways(Set<ItemId> affected) {
    Map<ItemId, Dependency> ways = new HashMap<>();
    for (Dependency one : dependencies.of(affected)) {
      keep(ways, one, one.source(), one.target(), affected);
      keep(ways, one, one.target(), one.source(), affected);
    }
    return ways;
  }

  private static void keep(
      Map<ItemId, Dependency> ways,
      Dependency way,
      ItemId ours,
      ItemId theirs,
      Set<ItemId> affected) {
    if (affected.contains(ours) && !affected.contains(theirs) && way.hits(ours)) {
      ways.putIfAbsent(theirs, way);
    }
  }

  private static Conflict conflict(
      VendorJob job,
      Set<ItemId> affected,
      Map<ItemId, Dependency> ways,
      Map<ItemId, Item> named,
      Times times) {
    ItemId hit =
        job.hits().stream()
            .map(VendorJob.Hit::item)
            .filter(affected::contains)
            .findFirst()
            .orElseGet(() -> job.hits().getFirst().item());
    String key = "%s/%s/%s".formatted(ConflictKind.VENDOR.code(), job.id(), job.window().start());
    return new Conflict(
        ConflictKind.VENDOR,
        key,
        said(job, hit, ways.get(hit), named),
        "%s, %s: %s. %s. Choose another time, or go on knowing it."
            .formatted(
                job.maintenance(),
                job.status().title().toLowerCase(java.util.Locale.ROOT),
                times.span(job.window()),
                job.impact().title()),
        "/calendar/vendor-work/" + job.id(),
        true,
        null,
        null);
  }

  private static String said(
      VendorJob job, ItemId hit, @Nullable Dependency way, Map<ItemId, Item> named) {
    if (way == null) {
      return "%s works on %s in this window".formatted(job.provider(), name(named, hit));
    }
    ItemId ours = way.other(hit);
    return "%s %s %s, which %s works on in this window"
        .formatted(name(named, ours), way.saidOf(ours), name(named, hit), job.provider());
  }

  private static String name(Map<ItemId, Item> named, ItemId id) {
    Item item = named.get(id);
    return item == null ? "another item" : item.name();
  }
}
