package io.tidegate.demo;

import io.tidegate.directory.Client;
import io.tidegate.directory.Person;
import io.tidegate.inventory.Environment;
import io.tidegate.inventory.ItemFacts;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Kind;
import io.tidegate.kernel.Actor;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What stands in the clients' server rooms: a few hundred items, the same in every demo. */
@Component
@Order(DemoInventory.PLACE)
class DemoInventory implements DemoChapter {
  static final int PLACE = 10;
  private static final int CRITICAL = 4;

  private final Items items;

  DemoInventory(Items items) {
    this.items = items;
  }

  @Override
  public void tell(DemoStage stage) {
    boolean msp = stage.people().containsKey("Mara Lindqvist");
    Random chance = stage.chance("inventory");
    List<Shelf> shelves = DemoShelves.of(msp ? DemoShelves.NORTHLIGHT : DemoShelves.SHOP);
    shelves.forEach(shelf -> fill(stage, shelf, msp, chance));
  }

  private void fill(DemoStage stage, Shelf shelf, boolean msp, Random chance) {
    Actor keeper = stage.actor(msp ? "Dan Okafor" : "Rosie Marlow");
    Client client = stage.client(shelf.client());
    for (int number = 1; number <= shelf.count(); number++) {
      items.add(keeper, facts(client, shelf, number, chance).ownedBy(owner(stage, shelf, msp)));
    }
  }

  private static ItemFacts facts(Client client, Shelf shelf, int number, Random chance) {
    int users = shelf.users() == 0 ? 0 : shelf.users() - chance.nextInt(shelf.users() / 4 + 1);
    Environment environment =
        shelf.test() && number == shelf.count() ? Environment.TEST : Environment.PRODUCTION;
    int criticality = environment == Environment.TEST ? 1 : shelf.criticality();
    return ItemFacts.of(client.id(), shelf.name(number), shelf.kind(), criticality)
        .serving(users)
        .in(environment)
        .knownAs(
            "rmm-" + client.shortName().toLowerCase(java.util.Locale.ROOT) + "-" + number(chance));
  }

  private static String number(Random chance) {
    return Long.toString(chance.nextLong(1L << 40), Character.MAX_RADIX);
  }

  private static io.tidegate.kernel.@Nullable PersonId owner(
      DemoStage stage, Shelf shelf, boolean msp) {
    if (!msp) {
      return stage.person("Rosie Marlow").id();
    }
    if (shelf.criticality() < CRITICAL) {
      return null;
    }
    Person owner =
        switch (shelf.kind()) {
          case NETWORK_SWITCH, FIREWALL, ROUTER, WIRELESS, CIRCUIT -> stage.person("Dan Okafor");
          case SERVER, VIRTUAL_MACHINE, STORAGE, DATABASE, BACKUP, DIRECTORY ->
              stage.person("Ben Achterberg");
          case APPLICATION, SERVICE, CLOUD_SERVICE, TELEPHONY, PRINTER, WORKSTATION_GROUP, OTHER ->
              stage.person("Sofia Marchetti");
        };
    return owner.id();
  }

  /**
   * Things of one sort at one client.
   *
   * @param pattern the name; {@code ##} becomes the number
   * @param users how many people work with one of them, at most
   * @param test whether the last one is a test system
   */
  record Shelf(
      String client,
      String pattern,
      Kind kind,
      int count,
      int criticality,
      int users,
      boolean test) {
    String name(int number) {
      return pattern.replace("##", "%02d".formatted(number)).replace("#", Integer.toString(number));
    }
  }
}
