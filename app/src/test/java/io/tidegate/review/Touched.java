package io.tidegate.review;

import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.Edit;
import io.tidegate.change.Outcome;
import io.tidegate.change.Result;
import io.tidegate.change.State;
import io.tidegate.execution.Night;
import io.tidegate.inventory.ItemFacts;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Kind;
import io.tidegate.kernel.ItemId;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** A change of the bakery that touched these items and has begun, told in a few words. */
public final class Touched {
  public final Night night;
  private final Map<String, ItemId> items;

  private Touched(Night night, Map<String, ItemId> items) {
    this.night = night;
    this.items = items;
  }

  /** Under way since the clock's start. */
  public static Touched by(
      ChangeType type,
      World world,
      Changes changes,
      Items inventory,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      String... names) {
    Map<String, ItemId> items = new LinkedHashMap<>();
    for (String name : names) {
      ItemFacts facts = ItemFacts.of(world.bakery.id(), name, Kind.FIREWALL, 2);
      items.put(
          name,
          world.as(
              world.changeManager, () -> inventory.add(world.actor(world.changeManager), facts)));
    }
    Night night =
        Night.scheduled(world, changes, type, TestClock.START, Set.copyOf(items.values()))
            .started(events, transaction);
    return new Touched(night, items);
  }

  /** In review, with its outcome told. */
  public Touched reviewed(Outcome outcome) {
    night.put(State.REVIEW);
    return told(outcome);
  }

  /** With its outcome told. */
  public Touched told(Outcome outcome) {
    Result before = night.change().result();
    night.edit(
        new Edit.TellResult(
            new Result(
                outcome,
                "As it went",
                before.started(),
                TestClock.START.plusSeconds(3600),
                "",
                null,
                null)));
    return this;
  }

  public ItemId item(String name) {
    ItemId item = items.get(name);
    if (item == null) {
      throw new IllegalArgumentException("It does not touch " + name);
    }
    return item;
  }

  public List<ItemId> all() {
    return List.copyOf(items.values());
  }
}
