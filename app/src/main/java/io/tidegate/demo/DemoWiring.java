package io.tidegate.demo;

import io.tidegate.demo.DemoWires.End;
import io.tidegate.demo.DemoWires.Wire;
import io.tidegate.directory.Client;
import io.tidegate.inventory.Dependencies;
import io.tidegate.inventory.Dependency;
import io.tidegate.inventory.DependencyId;
import io.tidegate.inventory.DependencyType;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.ItemFilter;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.NewDependency;
import io.tidegate.inventory.Redundancies;
import io.tidegate.kernel.Actor;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Says what depends on what at the demo's clients, and on what all of them share. Told when the
 * year is over: nobody at Northlight had written it down before.
 */
@Component
class DemoWiring {
  private static final int MOST_ITEMS = 1_000;
  private static final Duration HOLDS = Duration.ofDays(180);

  private final Items items;
  private final Dependencies dependencies;
  private final Redundancies redundancies;
  private final InstantSource clock;

  DemoWiring(
      Items items, Dependencies dependencies, Redundancies redundancies, InstantSource clock) {
    this.items = items;
    this.dependencies = dependencies;
    this.redundancies = redundancies;
    this.clock = clock;
  }

  /** Within the account's tenant and a transaction. */
  void tell(DemoStage stage) {
    boolean msp = stage.people().containsKey("Mara Lindqvist");
    Actor keeper = stage.actor(msp ? "Dan Okafor" : "Rosie Marlow");
    List<Item> all =
        items.list(ItemFilter.none(), null, MOST_ITEMS).items().stream()
            .sorted(Comparator.comparing(Item::name))
            .toList();
    DemoWires.of(msp ? DemoWires.NORTHLIGHT : DemoWires.SHOP)
        .forEach(wire ->
            lay(keeper, wire, named(stage, wire.from(), all), named(stage, wire.to(), all)));
    if (msp) {
      named(stage, new End("SB", "Door entry, school #"), all).forEach(door -> spare(keeper, door));
    }
  }

  private static List<Item> named(DemoStage stage, End end, List<Item> all) {
    Client client = stage.client(end.client());
    Pattern name =
        Pattern.compile("\\Q" + end.pattern().replaceAll("#+", "\\\\E\\\\d+\\\\Q") + "\\E");
    return all.stream()
        .filter(item -> item.client().equals(client.id()) && name.matcher(item.name()).matches())
        .toList();
  }

  private void lay(Actor keeper, Wire wire, List<Item> from, List<Item> to) {
    DependencyType type = DependencyType.valueOf(wire.type());
    for (int i = 0; i < from.size() && !to.isEmpty(); i++) {
      Item source = from.get(i);
      if (wire.needed() == 0) {
        lay(keeper, source, type, to.get(i % to.size()));
      } else {
        List<DependencyId> members = new ArrayList<>();
        to.forEach(target -> members.add(lay(keeper, source, type, target)));
        redundancies.group(keeper, source.id(), wire.group(), wire.needed(), members);
      }
    }
  }

  private DependencyId lay(Actor keeper, Item source, DependencyType type, Item target) {
    return dependencies.add(keeper, NewDependency.of(source.id(), type, target.id()));
  }

  private void spare(Actor keeper, Item door) {
    for (Dependency each : dependencies.of(door.id())) {
      redundancies.spare(
          keeper,
          door.id(),
          each.id(),
          "its controller opens for the badges it knows, also without the network",
          clock.instant().plus(HOLDS));
    }
  }
}
