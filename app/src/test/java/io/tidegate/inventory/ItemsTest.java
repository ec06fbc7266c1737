package io.tidegate.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.audit.Ledger;
import io.tidegate.audit.LedgerEvent;
import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Failure;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Page;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Stale;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TidegateTest
class ItemsTest {
  @Autowired Items items;
  @Autowired Ledger ledger;
  @Autowired Worlds worlds;

  World world;
  Actor dan;
  ClientId bakery;

  @BeforeEach
  void northlightAndItsRival() {
    world = worlds.msp();
    bakery = world.bakery.id();
    dan = world.actor(world.implementer);
  }

  @Test
  void anAddedItemIsFoundByIdByTextAndInTheList() {
    ItemId id = as(dan, () -> items.add(dan, server("FS01").serving(42).knownAs("rmm-7")));

    Item item = as(dan, () -> items.get(id));
    assertThat(item.facts()).isEqualTo(server("FS01").serving(42).knownAs("rmm-7"));
    assertThat(as(dan, () -> items.search(bakery, "fs", 5))).containsExactly(item);
    assertThat(as(dan, () -> items.search(null, "RMM-7", 5))).containsExactly(item);
    assertThat(as(dan, () -> items.named(List.of(id, ItemId.next())))).containsOnlyKeys(id);
    assertThat(as(dan, () -> items.list(ItemFilter.none(), null, 10).items()))
        .containsExactly(item);
  }

  @Test
  void namesThatBeginWithTheTextComeFirst() {
    for (String name : List.of("Core switch", "Old core", "core router")) {
      as(dan, () -> items.add(dan, server(name)));
    }
    assertThat(as(dan, () -> items.search(bakery, "CORE", 5)))
        .extracting(Item::name)
        .containsExactly("core router", "Core switch", "Old core");
  }

  @Test
  void theListIsReadPageByPageWithoutGapsOrRepeats() {
    IntStream.range(0, 25).forEach(i -> as(dan, () -> items.add(dan, server("ws-" + i))));
    List<Item> seen = new ArrayList<>();
    String next = null;
    do {
      String after = next;
      Page<Item> page = as(dan, () -> items.list(ItemFilter.none(), after, 10));
      seen.addAll(page.items());
      next = page.next();
    } while (next != null);
    assertThat(seen).hasSize(25).doesNotHaveDuplicates().extracting(Item::name).isSorted();
  }

  @Test
  void filtersNarrowTheListTogether() {
    ClientId other = world.clinic.id();
    as(dan, () -> items.add(dan, server("A")));
    as(dan, () -> items.add(dan, ItemFacts.of(bakery, "B", Kind.FIREWALL, 5)));
    as(dan, () -> items.add(dan, ItemFacts.of(other, "C", Kind.FIREWALL, 5)));

    assertThat(names(new ItemFilter(bakery, null, null, 1, ""))).containsExactly("A", "B");
    assertThat(names(new ItemFilter(null, Kind.FIREWALL, null, 1, ""))).containsExactly("B", "C");
    assertThat(names(new ItemFilter(bakery, Kind.FIREWALL, null, 4, "b"))).containsExactly("B");
    assertThat(names(new ItemFilter(null, null, State.RETIRED, 1, ""))).isEmpty();
    assertThat(as(dan, () -> items.count(new ItemFilter(null, null, null, 5, "")))).isEqualTo(2);
  }

  @Test
  void anEditNamesTheVersionItSaw() {
    ItemId id = as(dan, () -> items.add(dan, server("FS01")));
    as(dan, () -> items.edit(dan, id, 0, server("FS02")));

    assertThatThrownBy(() -> as(dan, () -> items.edit(dan, id, 0, server("FS03"))))
        .isInstanceOf(Stale.class);
    assertThat(as(dan, () -> items.get(id)).name()).isEqualTo("FS02");
  }

  @Test
  void eachActStandsInTheLedgerOnce() {
    ItemId id = as(dan, () -> items.add(dan, server("FS01")));
    as(dan, () -> items.edit(dan, id, 0, server("FS01")));
    as(dan, () -> items.edit(dan, id, 0, server("FS02")));
    as(dan, () -> items.retire(dan, id, 1, "replaced by FS03"));

    assertThat(as(dan, () -> ledger.of("inventory", id.value(), null, 10).items()))
        .extracting(LedgerEvent::deed)
        .containsExactly("item-retired", "item-edited", "item-added");
  }

  @Test
  void aRetiredItemFreesItsNameAndTakesNoMoreEdits() {
    ItemId id = as(dan, () -> items.add(dan, server("FS01")));
    as(dan, () -> items.retire(dan, id, 0, "replaced"));

    assertThat(as(dan, () -> items.get(id)).isRetired()).isTrue();
    assertThat(as(dan, () -> items.search(bakery, "FS01", 5))).isEmpty();
    assertThatThrownBy(() -> as(dan, () -> items.edit(dan, id, 1, server("FS01"))))
        .isInstanceOf(Failure.class);
    as(dan, () -> items.add(dan, server("FS01")));
  }

  @Test
  void everyProblemIsNamedAtOnce() {
    as(dan, () -> items.add(dan, server("FS01").knownAs("k")));
    ItemFacts wrong = ItemFacts.of(bakery, " fs01 ", Kind.SERVER, 6).serving(-1).knownAs("k");

    assertThatThrownBy(() -> as(dan, () -> items.add(dan, wrong)))
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid ->
                assertThat(invalid.problems())
                    .extracting(Problem::field)
                    .containsExactly("criticality", "usersServed", "name", "externalKey"));
  }

  @Test
  void anotherAccountSeesNothingAndCanAddNothingHere() {
    ItemId id = as(dan, () -> items.add(dan, server("FS01")));
    Actor stranger = world.rival().actor(world.rival().administrator);

    assertThatThrownBy(() -> as(stranger, () -> items.get(id))).isInstanceOf(NotFound.class);
    assertThat(as(stranger, () -> items.list(ItemFilter.none(), null, 10).items())).isEmpty();
    assertThatThrownBy(() -> as(stranger, () -> items.add(stranger, server("X"))))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aPersonOfAClientSeesOnlyThatClientAndKeepsNothing() {
    ClientId other = world.clinic.id();
    ItemId theirs = as(dan, () -> items.add(dan, server("FS01")));
    ItemId others = as(dan, () -> items.add(dan, ItemFacts.of(other, "X", Kind.SERVER, 1)));
    Actor anna = world.actor(world.clientApprover);

    assertThat(as(anna, () -> items.named(List.of(theirs, others)))).containsOnlyKeys(theirs);
    assertThatThrownBy(() -> as(anna, () -> items.get(others))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(anna, () -> items.retire(anna, theirs, 0, "no")))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void anAuditorKeepsNothing() {
    Actor auditor = world.actor(world.auditor);
    assertThatThrownBy(() -> as(auditor, () -> items.add(auditor, server("FS01"))))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void anOwnerOfAnotherAccountIsRefused() {
    ItemFacts facts = server("FS01").ownedBy(world.rival().auditor.id());
    assertThatThrownBy(() -> as(dan, () -> items.add(dan, facts))).isInstanceOf(Invalid.class);
  }

  @Test
  void withoutATenantThereIsNothing() {
    as(dan, () -> items.add(dan, server("FS01")));
    assertThat(items.list(ItemFilter.none(), null, 10).items()).isEmpty();
  }

  private ItemFacts server(String name) {
    return ItemFacts.of(bakery, name, Kind.SERVER, 3);
  }

  private List<String> names(ItemFilter filter) {
    return as(dan, () -> items.list(filter, null, 10)).items().stream().map(Item::name).toList();
  }

  private static <T> T as(Actor actor, ScopedValue.CallableOp<T, RuntimeException> work) {
    return Tenancy.call(Tenant.of(actor), work);
  }

  private static void as(Actor actor, Runnable work) {
    Tenancy.run(Tenant.of(actor), work);
  }
}
