package io.tidegate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.execution.Rehearsals;
import io.tidegate.inventory.Dependencies;
import io.tidegate.inventory.DependencyType;
import io.tidegate.inventory.InventoryHand;
import io.tidegate.inventory.ItemFacts;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Kind;
import io.tidegate.inventory.NewDependency;
import io.tidegate.kernel.ItemId;
import io.tidegate.risk.RiskyChanges;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Somebody says what depends on what; from then on a change shows whom it hits. */
@BrowserTest
class BlastRadiusStoryTest {
  @Autowired Desks desks;
  @Autowired Worlds worlds;
  @Autowired Changes changes;
  @Autowired Items items;
  @Autowired Dependencies dependencies;
  @Autowired Rehearsals rehearsals;
  @Autowired SettableClock clock;
  @Autowired ApplicationContext application;

  World world;
  Change change;
  ItemId firewall;

  @BeforeEach
  void aChangeOfTheFirewall() {
    clock.set(TestClock.START);
    world = worlds.msp();
    change = new RiskyChanges(changes, items, rehearsals).firewall(world);
    firewall = change.scope().affected().iterator().next();
  }

  @Test
  void whatIsSaidOfDependenciesShowsOnTheChange() {
    item("VPN hub", Kind.ROUTER, 3, 0);
    ItemId payroll = item("Payroll", Kind.SERVICE, 5, 120);
    Desk ivan = desks.of(world, world.implementer);
    ivan.open("/inventory/" + firewall + "/dependencies")
        .isAccessible()
        .choose("FW-01…", "Leads to")
        .type("Other item", "VPN hub")
        .press("Add the dependency")
        .sees("leads to VPN hub")
        .open("/inventory/" + payroll + "/dependencies")
        .choose("Payroll…", "Is reached through")
        .type("Other item", "VPN hub")
        .press("Add the dependency")
        .sees("is reached through VPN hub")
        .isAccessible();

    ivan.open("/inventory/" + firewall)
        .sees("2 impacted, 1 service, 120 users")
        .isAccessible()
        .open("/changes/" + change.number())
        .sees("1 affected, 2 impacted, 1 service, 120 users")
        .isAccessible();
    assertThat(ivan.page().locator("#impact li").first().innerText())
        .containsSubsequence("FW-01", "VPN hub", "Payroll", "120 users, crit 5");
  }

  @Test
  void theGraphIsWalkedByKeyboardAndSaysTheSameAsItsTable() {
    ItemId hub = item("VPN hub", Kind.ROUTER, 3, 0);
    ItemId payroll = item("Payroll", Kind.SERVICE, 5, 120);
    ItemId portal = item("Staff portal", Kind.APPLICATION, 3, 40);
    depends(hub, firewall);
    depends(payroll, hub);
    depends(portal, payroll);
    Desk ivan = desks.of(world, world.implementer);
    ivan.open("/inventory/" + firewall + "/graph").sees("3 items, 2 dependencies").isAccessible();

    Page page = ivan.page();
    Locator said = page.locator("[data-graph-said]");
    page.locator("canvas").focus();
    page.keyboard().press("ArrowRight");
    assertThat(said.textContent()).startsWith("VPN hub: router");
    page.keyboard().press("ArrowRight");
    assertThat(said.textContent()).startsWith("Payroll: service");
    page.keyboard().press("Space");
    page.locator("text=1 more around Payroll").waitFor();
    assertThat(page.locator("tr[data-edge]").count()).isEqualTo(3);
    page.locator("[data-graph-search]").fill("portal");
    page.keyboard().press("Enter");
    assertThat(said.textContent()).startsWith("Staff portal");
    ivan.isAccessible().press("Open").sees("Staff portal");
  }

  @Test
  void threeThousandItemsAreWalkedWithMouseAndKeyboard() {
    InventoryHand hand = InventoryHand.of(application);
    StringBuilder machines = new StringBuilder("name,kind\n");
    StringBuilder ways = new StringBuilder("item,how,other\n");
    for (int i = 0; i < 3_000; i++) {
      machines.append("NODE-%04d,%s\n".formatted(i, i < 60 ? "switch" : "server"));
      ways.append(
          "NODE-%04d,is reached through,%s\n"
              .formatted(i, i < 60 ? "FW-01" : "NODE-%04d".formatted(i % 60)));
    }
    hand.items(world, world.changeManager, world.bakery.id(), machines.toString());
    hand.dependencies(world, world.changeManager, ways.toString());
    ItemId ledger = item("Ledger", Kind.SERVICE, 5, 12);
    depends(ledger, named("NODE-2999"));
    Desk ivan = desks.of(world, world.implementer);
    ivan.open("/inventory/" + named("FW-01") + "/graph").sees("3001 items, 3000 dependencies");

    Page page = ivan.page();
    Locator said = page.locator("[data-graph-said]");
    Locator canvas = page.locator("canvas");
    ivan.press("Show all");
    page.mouse().move(700, 500);
    page.mouse().wheel(0, -1_200);
    page.mouse().down();
    page.mouse().move(500, 420);
    page.mouse().up();
    page.locator("[data-graph-search]").fill("node-2999");
    page.keyboard().press("Enter");
    assertThat(said.textContent()).startsWith("NODE-2999: server");
    canvas.focus();
    page.keyboard().press("Space");
    page.locator("text=1 more around NODE-2999").waitFor();
    page.keyboard().press("ArrowRight");
    assertThat(said.textContent()).startsWith("Ledger: service");
    page.keyboard().press("ArrowLeft");
    assertThat(said.textContent()).startsWith("NODE-");
    page.keyboard().press("0");
    assertThat(page.locator("tr[data-edge]").count()).isEqualTo(3_001);
  }

  private ItemId named(String name) {
    return world.as(world.implementer, () -> items.called(name)).getFirst().id();
  }

  private ItemId item(String name, Kind kind, int criticality, int users) {
    return world.as(
        world.implementer,
        () ->
            items.add(
                world.actor(world.implementer),
                ItemFacts.of(world.bakery.id(), name, kind, criticality).serving(users)));
  }

  private void depends(ItemId item, ItemId on) {
    world.doAs(
        world.implementer,
        () ->
            dependencies.add(
                world.actor(world.implementer),
                NewDependency.of(item, DependencyType.REACHED_THROUGH, on)));
  }
}
