package io.tidegate.inventory;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.directory.Clients;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Page;
import io.tidegate.kernel.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to baselines: moments of a client's configuration that have names, and what differs
 * between two of them. Since every state is on record, a moment of the past can be named too.
 */
@Service
public class Baselines {
  private static final int LONGEST_NAME = 200;
  private static final int MOST_CHOSEN = 1000;

  private final BaselineStore store;
  private final ItemStore items;
  private final Clients clients;
  private final Ledger ledger;
  private final InstantSource clock;

  Baselines(
      BaselineStore store, ItemStore items, Clients clients, Ledger ledger, InstantSource clock) {
    this.store = store;
    this.items = items;
    this.clients = clients;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** The baseline; throws {@link NotFound} when there is none to be seen. */
  @Transactional(readOnly = true)
  public Baseline get(BaselineId id) {
    return store.find(id).orElseThrow(() -> new NotFound("There is no such baseline."));
  }

  /** The latest moment first; {@code after} is the cursor of the page before, or null. */
  @Transactional(readOnly = true)
  public Page<Baseline> list(@Nullable ClientId client, @Nullable String after, int size) {
    return Page.of(
        store.list(client, RecordPlace.of(after), size + 1),
        size,
        each -> RecordPlace.cursor(each.at(), each.id().value()));
  }

  /** Whether the actor may name baselines of the client. */
  public boolean mayName(Actor actor, ClientId client) {
    return ItemPolicy.mayMaintain(actor, client);
  }

  /**
   * Gives a moment a name. Throws {@link Invalid} with every problem.
   *
   * @param at null for now
   * @param chosen the items that are meant; empty for all the client's
   */
  @Transactional
  public BaselineId name(
      Actor actor, ClientId client, String name, @Nullable Instant at, Collection<ItemId> chosen) {
    clients.get(client);
    if (!mayName(actor, client)) {
      throw new Forbidden("Only those who keep the client's inventory name baselines of it.");
    }
    Instant now = clock.instant();
    Instant moment = at == null ? now : at;
    Set<ItemId> meant = Set.copyOf(chosen);
    requireValid(client, name.strip(), moment, now, meant);
    Baseline fresh =
        new Baseline(
            BaselineId.next(),
            client,
            name.strip(),
            moment,
            meant.size(),
            now,
            actor.isSystem() ? null : actor.person());
    store.insert(actor.account(), fresh, meant);
    ledger.append(
        actor,
        Deed.of("inventory", fresh.id().value(), client, "baseline-named")
            .with(Map.of("name", fresh.name(), "at", moment.toString(), "items", meant.size())));
    return fresh.id();
  }

  /**
   * What differs from the baseline, item by item; {@code after} is the cursor of the page before,
   * or null.
   *
   * @param other a baseline of the same client; null for now
   */
  @Transactional(readOnly = true)
  public Page<BaselineDifference> differences(
      Baseline from, @Nullable Baseline other, @Nullable String after, int size) {
    if (other != null && !other.client().equals(from.client())) {
      throw new Invalid("with", "Compare baselines of one client.");
    }
    Instant later = other == null ? clock.instant() : other.at();
    ItemId last = after == null ? null : ItemId.of(after);
    return Page.of(
        store.differing(from, from.at(), later, last, size + 1).stream()
            .map(Baselines::difference)
            .toList(),
        size,
        each -> each.item().toString());
  }

  private static BaselineDifference difference(BaselineStore.Pair pair) {
    ItemState before = pair.before() == null ? ItemState.NOTHING : pair.before();
    ItemState after = pair.after() == null ? ItemState.NOTHING : pair.after();
    boolean added = !before.stands() && after.stands();
    boolean gone = before.stands() && !after.stands();
    return new BaselineDifference(
        pair.item(),
        after.facts().isEmpty() ? before.name() : after.name(),
        added,
        gone,
        added || gone ? List.of() : before.to(after));
  }

  private void requireValid(
      ClientId client, String name, Instant moment, Instant now, Set<ItemId> chosen) {
    List<Problem> problems = new ArrayList<>();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      problems.add(new Problem("name", "Give it a name of at most 200 characters."));
    }
    if (moment.isAfter(now)) {
      problems.add(new Problem("at", "Name a moment that has been."));
    }
    if (chosen.size() > MOST_CHOSEN) {
      problems.add(new Problem("items", "Choose at most 1,000 items, or all of the client's."));
    }
    List<Item> found = items.find(chosen);
    if (found.size() < chosen.size()
        || found.stream().anyMatch(item -> !item.client().equals(client))) {
      problems.add(new Problem("items", "Choose items of this client."));
    }
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
  }
}
