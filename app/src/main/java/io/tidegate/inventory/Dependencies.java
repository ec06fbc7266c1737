package io.tidegate.inventory;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Stale;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to how items depend on each other. Between items of one client, or between a client's
 * and the account's own, which clients share. Whoever keeps the source's client keeps the
 * dependency; whoever does not see both ends does not see it.
 */
@Service
public class Dependencies {
  private final DependencyStore store;
  private final Items items;
  private final Clients clients;
  private final Ledger ledger;
  private final InstantSource clock;

  Dependencies(
      DependencyStore store, Items items, Clients clients, Ledger ledger, InstantSource clock) {
    this.store = store;
    this.items = items;
    this.clients = clients;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** The dependency, ended or not; throws {@link NotFound} when there is none to be seen. */
  @Transactional(readOnly = true)
  public Dependency get(DependencyId id) {
    return store.find(id).orElseThrow(() -> new NotFound("There is no such dependency."));
  }

  /** Those that stand and have this item at either end, oldest first. */
  @Transactional(readOnly = true)
  public List<Dependency> of(ItemId item) {
    return store.of(List.of(item));
  }

  /** Those that stand and have one of these items at either end, each once, oldest first. */
  @Transactional(readOnly = true)
  public List<Dependency> of(Collection<ItemId> items) {
    return store.of(items);
  }

  /**
   * Adds a dependency. Throws {@link Invalid} with every problem, {@link NotFound} when an end is
   * not to be seen, {@link Forbidden} when the actor may not keep the source's client.
   */
  @Transactional
  public DependencyId add(Actor actor, NewDependency fresh) {
    Item source = items.get(fresh.source());
    Item target = items.get(fresh.target());
    requireKeeper(actor, source);
    requireValid(fresh, source, target);
    DependencyId id = DependencyId.next();
    try {
      store.insert(actor, id, fresh, new DependencyStore.Ends(source, target), clock.instant());
    } catch (DuplicateKeyException _) {
      throw new Stale("Somebody was faster: this dependency was added meanwhile.");
    }
    tell(actor, "dependency-added", get(id), source, target, "");
    return id;
  }

  /**
   * Ends a dependency, with a reason. Throws {@link Stale} when it has ended already, and what
   * {@link #add} throws.
   */
  @Transactional
  public void end(Actor actor, DependencyId id, String reason) {
    Dependency dependency = get(id);
    Item source = items.get(dependency.source());
    requireKeeper(actor, source);
    if (reason.isBlank()) {
      throw new Invalid("reason", "Say why it no longer holds.");
    }
    if (store.end(actor, id, reason.strip(), clock.instant()) != 1) {
      throw new Stale("Somebody was faster: this dependency has ended already.");
    }
    tell(
        actor,
        "dependency-ended",
        dependency,
        source,
        items.get(dependency.target()),
        reason.strip());
  }

  private void requireValid(NewDependency fresh, Item source, Item target) {
    List<Problem> problems = new ArrayList<>(DependencyPolicy.problemsOf(fresh, source, target));
    Map<ClientId, Client> owners = clients.named(List.of(source.client(), target.client()));
    if (!DependencyPolicy.mayMeet(owner(owners, source), owner(owners, target))) {
      problems.add(
          new Problem("target", "Choose one of the same client, or of the shared infrastructure."));
    }
    if (store.stands(fresh)) {
      problems.add(new Problem("target", "This dependency is here already."));
    }
    if (fresh.externalKey() != null && store.keyTaken(fresh.externalKey())) {
      problems.add(new Problem("externalKey", "Another dependency has this key."));
    }
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
  }

  private static Client owner(Map<ClientId, Client> owners, Item item) {
    Client owner = owners.get(item.client());
    if (owner == null) {
      throw new NotFound("There is no such client.");
    }
    return owner;
  }

  private void requireKeeper(Actor actor, Item item) {
    if (!items.mayMaintain(actor, item.client())) {
      throw new Forbidden(
          "Only implementers, change managers, service owners and administrators keep the"
              + " inventory.");
    }
  }

  /** Told at both ends; each names the other by its id, which not everybody may look up. */
  private void tell(
      Actor actor, String deed, Dependency dependency, Item source, Item target, String reason) {
    ledger.append(actor, told(deed, dependency, source, reason));
    ledger.append(actor, told(deed, dependency, target, reason));
  }

  /** What is told at this end of it. */
  static Deed told(String deed, Dependency dependency, Item item, String reason) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("dependency", dependency.id().toString());
    facts.put("type", dependency.type().name());
    facts.put("said", dependency.saidOf(item.id()));
    facts.put("other", dependency.other(item.id()).toString());
    return Deed.of("inventory", item.id().value(), item.client(), deed).with(facts).because(reason);
  }
}
