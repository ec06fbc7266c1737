package io.tidegate.inventory;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Stale;
import io.tidegate.kernel.TimeOrderedUuid;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to what keeps trouble away from an item: several that do the same for it, and what
 * somebody knows better than the graph.
 */
@Service
public class Redundancies {
  private final RedundancyStore store;
  private final Dependencies dependencies;
  private final Items items;
  private final Ledger ledger;
  private final InstantSource clock;

  Redundancies(
      RedundancyStore store,
      Dependencies dependencies,
      Items items,
      Ledger ledger,
      InstantSource clock) {
    this.store = store;
    this.dependencies = dependencies;
    this.items = items;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** The item's groups that stand, oldest first. */
  @Transactional(readOnly = true)
  public List<RedundancyGroup> of(ItemId item) {
    return store.of(item);
  }

  /** What was said of these dependencies and not taken back, lapsed or not. */
  @Transactional(readOnly = true)
  public List<NotImpacted> spared(Collection<DependencyId> dependencies) {
    return dependencies.isEmpty() ? List.of() : store.spared(dependencies);
  }

  /**
   * Says that of these dependencies of the item only so many are needed. Throws {@link Invalid}
   * with every problem, {@link Forbidden} when the actor may not keep the item's client, {@link
   * Stale} when one of them has ended or joined another group.
   */
  @Transactional
  public GroupId group(
      Actor actor, ItemId id, String name, int needed, Collection<DependencyId> members) {
    Item item = kept(actor, id);
    List<Dependency> chosen = members.stream().distinct().map(dependencies::get).toList();
    requireNone(DependencyPolicy.problemsOf(item, name.strip(), needed, chosen));
    RedundancyGroup group = new RedundancyGroup(GroupId.next(), id, name.strip(), needed);
    store.insert(actor, group, item, clock.instant());
    if (store.join(group.id(), members) != chosen.size()) {
      throw new Stale("One of them has ended, or belongs to another group already.");
    }
    tell(actor, item, "redundancy-stated", factsOf(group, chosen.size()), "");
    return group.id();
  }

  /** Ends a group: from now on each of its members counts alone. */
  @Transactional
  public void ungroup(Actor actor, GroupId id) {
    RedundancyGroup group =
        store.find(id).orElseThrow(() -> new NotFound("There is no such redundancy group."));
    Item item = kept(actor, group.item());
    if (store.end(actor, id, clock.instant()) != 1) {
      throw new Stale("Somebody was faster: this group has ended already.");
    }
    tell(actor, item, "redundancy-ended", Map.of("name", group.name()), "");
  }

  /**
   * Says that the item is not hit over this dependency, because of something, until a moment within
   * a year. Throws what {@link #group} throws.
   */
  @Transactional
  public void spare(Actor actor, ItemId id, DependencyId over, String because, Instant until) {
    Item item = kept(actor, id);
    Dependency dependency = dependencies.get(over);
    Instant now = clock.instant();
    if (dependency.ended() != null || !dependency.hits(id)) {
      throw new Invalid("dependency", "Trouble does not run to " + item.name() + " over it.");
    }
    requireNone(DependencyPolicy.problemsOfSparing(because.strip(), until, now));
    store.endSparing(actor, over, id, now);
    NotImpacted said =
        new NotImpacted(
            over, id, because.strip(), now, actor.isSystem() ? null : actor.person(), until);
    try {
      store.spare(actor, TimeOrderedUuid.next(), item, said);
    } catch (DuplicateKeyException _) {
      throw new Stale("Somebody was faster, and said so meanwhile.");
    }
    tell(actor, item, "not-impacted-stated", factsOf(dependency, item, until), because.strip());
  }

  /** Takes that back: trouble runs there again. */
  @Transactional
  public void unspare(Actor actor, ItemId id, DependencyId over) {
    Item item = kept(actor, id);
    Dependency dependency = dependencies.get(over);
    if (store.endSparing(actor, over, id, clock.instant()) == 0) {
      throw new Stale("Somebody was faster: it has been taken back already.");
    }
    tell(
        actor,
        item,
        "not-impacted-ended",
        Map.of("dependency", over.toString(), "other", dependency.other(id).toString()),
        "");
  }

  private Item kept(Actor actor, ItemId id) {
    Item item = items.get(id);
    if (!items.mayMaintain(actor, item.client())) {
      throw new Forbidden(
          "Only implementers, change managers, service owners and administrators keep the inventory.");
    }
    return item;
  }

  private static void requireNone(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
  }

  private static Map<String, Object> factsOf(RedundancyGroup group, int members) {
    return Map.of("name", group.name(), "needed", group.needed(), "members", members);
  }

  private static Map<String, Object> factsOf(Dependency dependency, Item item, Instant until) {
    return Map.of(
        "dependency", dependency.id().toString(),
        "other", dependency.other(item.id()).toString(),
        "until", until.toString());
  }

  private void tell(Actor actor, Item item, String deed, Map<String, Object> facts, String reason) {
    ledger.append(
        actor,
        Deed.of("inventory", item.id().value(), item.client(), deed).with(facts).because(reason));
  }
}
