package io.tidegate.change.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.Edit;
import io.tidegate.change.NewChange;
import io.tidegate.change.Scope;
import io.tidegate.directory.Person;
import io.tidegate.inventory.Environment;
import io.tidegate.inventory.ItemFacts;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Kind;
import io.tidegate.inventory.State;
import io.tidegate.kernel.ItemId;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** An item's page tells which changes touch it. */
@TidegateTest
class ItemChangesTest {
  @Autowired Browser browser;
  @Autowired Changes changes;
  @Autowired Items items;
  @Autowired Worlds worlds;

  World world;
  ItemId oven;

  @BeforeEach
  void anOven() {
    world = worlds.msp();
    ItemFacts facts =
        new ItemFacts(
            world.bakery.id(),
            "OVEN-7",
            Kind.SERVER,
            3,
            0,
            null,
            Environment.PRODUCTION,
            "",
            State.LIVE);
    oven = world.as(world.implementer, () -> items.add(world.actor(world.implementer), facts));
  }

  @Test
  void theNewestStandThereAndTheRestBehindALink() {
    assertThat(page(world.requester)).bodyText().contains("No change has touched it yet.");
    for (int i = 1; i <= 9; i++) {
      touch("Clean it, time " + i);
    }
    assertThat(page(world.requester))
        .bodyText()
        .contains("Clean it, time 9", "Clean it, time 2", "/changes?state=any&amp;item=" + oven)
        .doesNotContain("Clean it, time 1<");
    assertThat(browser.get(world, world.requester, "/changes?state=any&item=" + oven))
        .bodyText()
        .contains("Clean it, time 1<", "OVEN-7", "9 changes");
  }

  @Test
  void whoMayRequestBeginsThereWithTheItemChosen() {
    String address = "/changes/new?client=%s&item=%s".formatted(world.bakery.id(), oven);
    assertThat(page(world.requester)).bodyText().contains(address.replace("&", "&amp;"));
    assertThat(page(world.auditor)).bodyText().doesNotContain("/changes/new?");
    assertThat(browser.get(world, world.requester, address))
        .bodyText()
        .contains("value=\"" + oven + "\" checked", "OVEN-7");
  }

  private void touch(String title) {
    world.doAs(
        world.requester,
        () -> {
          Change change =
              changes.create(
                  world.actor(world.requester),
                  new NewChange(world.bakery.id(), ChangeType.NORMAL, title, null));
          changes.edit(
              world.actor(world.requester),
              change.id(),
              change.version(),
              new Edit.ChooseScope(new Scope(Set.of(oven), "")));
        });
  }

  private MockMvcRequestBuilder page(Person reader) {
    return browser.get(world, reader, "/inventory/" + oven);
  }
}
