package io.tidegate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.NewChange;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of changes is narrowed, ordered and laid out where it stands. */
@BrowserTest
class ListTest {
  @Autowired Desks desks;
  @Autowired Worlds worlds;
  @Autowired Changes changes;

  World world;

  @BeforeEach
  void twoDrafts() {
    world = worlds.msp();
    drafts(ChangeType.NORMAL, "Renew certificate");
    drafts(ChangeType.EMERGENCY, "Restart the ordering service");
  }

  @Test
  void aFilterIsChosenByKeyboardAndStandsInTheAddressAlone() {
    Desk rosa = desks.of(world, world.requester);
    Hands keys = new Hands(rosa.open("/changes"));
    keys.to("Type").press("Enter").to("Emergency").press("Space");
    rosa.isAccessible();
    keys.to("Apply").enter().sees("Restart the ordering service");
    rosa.doesNotSee("Renew certificate");
    assertThat(rosa.page().url()).endsWith("/changes?state=open&type=emergency");
    rosa.press("Clear").sees("Renew certificate");
  }

  @Test
  void escapeClosesAPanelAndGivesTheFocusBack() {
    Desk rosa = desks.of(world, world.requester);
    Hands keys = new Hands(rosa.open("/changes"));
    keys.to("Order and columns").press("Enter").to("Order").press("Escape");
    assertThat(rosa.page().locator("details[data-popover][open]").count()).isZero();
    keys.isOn("Order and columns");
  }

  @Test
  void columnsAndOrderAreChosenOnAPhoneToo() {
    Desk rosa = desks.phoneOf(world, world.requester);
    rosa.open("/changes?state=any").unfold("Filters").unfold("State").tick("Draft");
    rosa.isAccessible();
    rosa.press("Apply").sees("Renew certificate").isAccessible();
  }

  private void drafts(ChangeType type, String title) {
    world.doAs(
        world.requester,
        () ->
            changes.create(
                world.actor(world.requester), new NewChange(world.bakery.id(), type, title, null)));
  }
}
