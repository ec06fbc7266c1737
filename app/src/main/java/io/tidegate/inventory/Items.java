package io.tidegate.inventory;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.inventory.RecordWriter.Step;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Page;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Stale;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of this room: the configuration items of every client. Reads show what the tenant of the
 * transaction may see; acts ask what the actor may do.
 */
@Service
public class Items {
  /** No list is counted further. */
  public static final int COUNTED = 10_000;

  private static final String ROOM = "inventory";

  private final ItemStore store;
  private final Clients clients;
  private final People people;
  private final RecordWriter records;
  private final Ledger ledger;
  private final InstantSource clock;

  Items(
      ItemStore store,
      Clients clients,
      People people,
      RecordWriter records,
      Ledger ledger,
      InstantSource clock) {
    this.store = store;
    this.records = records;
    this.clients = clients;
    this.people = people;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** The item, retired or not; throws {@link NotFound} when there is none to be seen. */
  @Transactional(readOnly = true)
  public Item get(ItemId id) {
    return require(id);
  }

  /** The items of these ids, retired ones too; ids that name nothing visible are left out. */
  @Transactional(readOnly = true)
  public Map<ItemId, Item> named(Collection<ItemId> ids) {
    return store.find(ids).stream().collect(Collectors.toMap(Item::id, Function.identity()));
  }

  /**
   * Items to pick from while somebody types, names that begin with the text first. Retired ones are
   * left out; null looks at all visible clients.
   */
  @Transactional(readOnly = true)
  public List<Item> search(@Nullable ClientId client, String text, int limit) {
    return store.search(client, text.strip(), limit);
  }

  /** The items that are called exactly so, whoever's they are; retired ones are left out. */
  @Transactional(readOnly = true)
  public List<Item> called(String name) {
    return store.called(name.strip());
  }

  /**
   * Items of any visible client that one of these words is the external key or the name of; retired
   * ones are left out.
   */
  @Transactional(readOnly = true)
  public List<Item> called(Collection<String> words) {
    return words.isEmpty()
        ? List.of()
        : store.known(words, words.stream().map(ItemStore::key).toList()).stream()
            .filter(item -> !item.isRetired())
            .toList();
  }

  /** Items by name; {@code after} is the cursor of the page before, or null. */
  @Transactional(readOnly = true)
  public Page<Item> list(ItemFilter filter, @Nullable String after, int size) {
    return Page.of(store.list(filter, after, size + 1), size, item -> item.id().toString());
  }

  /** How many items the filter finds; one more than {@link #COUNTED} stands for more than that. */
  @Transactional(readOnly = true)
  public long count(ItemFilter filter) {
    return store.count(filter);
  }

  /** Whether the actor may add, edit and retire items of the client. */
  public boolean mayMaintain(Actor actor, ClientId client) {
    return ItemPolicy.mayMaintain(actor, client);
  }

  /**
   * Adds an item. Throws {@link Invalid} with every problem, {@link NotFound} when the client is
   * not to be seen, {@link Forbidden} when the actor may not.
   */
  @Transactional
  public ItemId add(Actor actor, ItemFacts facts) {
    return add(actor, facts, RecordCause.ADDED, "");
  }

  /** The same for what comes from elsewhere, with what the record says of that. */
  ItemId add(Actor actor, ItemFacts facts, RecordCause cause, String because) {
    requireMaintainer(actor, facts.client());
    ItemId id = ItemId.next();
    requireValid(facts, id);
    unlessTaken(() -> store.insert(actor.account(), id, facts, clock.instant()));
    records.added(actor, Map.of(id, facts), cause, because);
    ledger.append(
        actor,
        Deed.of(ROOM, id.value(), facts.client(), "item-added")
            .with(facts.forLedger())
            .because(because));
    return id;
  }

  /**
   * Edits an item as seen at {@code version}; nothing happens when nothing differs. Throws {@link
   * Stale} when it was edited or retired since, and what {@link #add} throws.
   */
  @Transactional
  public void edit(Actor actor, ItemId id, long version, ItemFacts facts) {
    edit(actor, id, version, facts, RecordCause.EDITED, "");
  }

  /** The same for what comes from elsewhere, with what the record says of that. */
  void edit(
      Actor actor, ItemId id, long version, ItemFacts facts, RecordCause cause, String because) {
    Item before = require(id);
    requireMaintainer(actor, before.client());
    if (!facts.client().equals(before.client())) {
      throw new Invalid("client", "An item stays with its client. Retire it and add it there.");
    }
    requireValid(facts, id);
    requireSeen(before, version);
    if (!facts.equals(before.facts())) {
      unlessTaken(() -> requireOne(store.update(id, version, facts)));
      records.edited(actor, cause, List.of(step(before, ItemState.of(facts))), because);
      ledger.append(
          actor,
          Deed.of(ROOM, id.value(), before.client(), "item-edited")
              .changing(before.facts().forLedger(), facts.forLedger())
              .because(because));
    }
  }

  /**
   * Retires an item for good, with a reason. Throws {@link Stale} when it was edited or retired
   * since {@code version}.
   */
  @Transactional
  public void retire(Actor actor, ItemId id, long version, String reason) {
    Item before = require(id);
    requireMaintainer(actor, before.client());
    if (reason.isBlank()) {
      throw new Invalid("reason", "Say why it is retired, or what replaced it.");
    }
    requireSeen(before, version);
    requireOne(store.retire(id, version, clock.instant()));
    ItemState was = ItemState.of(before.facts());
    records.edited(
        actor, RecordCause.RETIRED, List.of(step(before, was.retired())), reason.strip());
    ledger.append(
        actor,
        Deed.of(ROOM, id.value(), before.client(), "item-retired")
            .changing(Map.of("state", before.state().name()), Map.of("state", "RETIRED"))
            .because(reason.strip()));
  }

  private static Step step(Item before, ItemState after) {
    return new Step(before.id(), before.client(), ItemState.of(before.facts()), after);
  }

  private Item require(ItemId id) {
    return store.find(List.of(id)).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("There is no such configuration item."));
  }

  /** Asks the directory too: a foreign key alone would accept the client of another account. */
  private void requireMaintainer(Actor actor, ClientId client) {
    clients.get(client);
    if (!ItemPolicy.mayMaintain(actor, client)) {
      throw new Forbidden(
          "Only implementers, change managers, service owners and administrators keep the"
              + " inventory.");
    }
  }

  private void requireValid(ItemFacts facts, ItemId id) {
    List<Problem> problems = new ArrayList<>(ItemPolicy.problemsOf(facts));
    if (facts.owner() != null && !mayOwn(facts.owner(), facts.client())) {
      problems.add(new Problem("owner", "Choose an owner among the staff or the client's people."));
    }
    if (store.nameTaken(facts, id)) {
      problems.add(
          new Problem("name", "This client already has an item called " + facts.name() + "."));
    }
    if (facts.externalKey() != null && store.keyTaken(facts, id)) {
      problems.add(new Problem("externalKey", "Another item of this client has this key."));
    }
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
  }

  private boolean mayOwn(PersonId owner, ClientId client) {
    Person person = people.named(List.of(owner)).get(owner);
    return person != null && (person.client() == null || person.client().equals(client));
  }

  private static void requireSeen(Item item, long version) {
    if (item.isRetired()) {
      throw new Stale(item.name() + " has been retired.");
    }
    if (item.version() != version) {
      throw new Stale("Somebody was faster: " + item.name() + " was edited meanwhile.");
    }
  }

  private static void requireOne(int rows) {
    if (rows != 1) {
      throw new Stale("Somebody was faster: this item was edited meanwhile.");
    }
  }

  /** Two people may take the same name between our look and our write; the index decides. */
  private static void unlessTaken(Runnable write) {
    try {
      write.run();
    } catch (DuplicateKeyException _) {
      throw new Stale("Somebody was faster: an item of this name or key was added meanwhile.");
    }
  }
}
