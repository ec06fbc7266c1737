package io.tidegate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.inventory.ItemFacts;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Kind;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A two-person shop renews a certificate: a standard change from the catalogue, from home to closed
 * in three clicks.
 */
@BrowserTest
class ThreeClicksStoryTest {
  @Autowired Desks desks;
  @Autowired Worlds worlds;
  @Autowired Items items;
  @Autowired SettableClock clock;

  @AfterEach
  void theClockGoesBack() {
    clock.set(TestClock.START);
  }

  @Test
  void aStandardChangeIsStartedBegunAndClosedInThreeClicks() {
    clock.set(TestClock.START);
    World shop = worlds.smb();
    addTheModel(desks.of(shop, shop.changeManager));

    Desk alex = desks.of(shop, shop.administrator);
    alex.open("/").isAccessible();
    alex.press("Start: Renew a certificate").sees("before Start");
    String change = alex.path();
    alex.press("Start").sees("Step 1 of");
    clock.tick(Duration.ofMinutes(20));
    alex.press("Finish everything as planned").sees("Closed");
    assertThat(alex.clicks()).as("clicks from home to closed").isEqualTo(3);

    alex.open(change).sees("Nothing is left to do").sees("Successful").isAccessible();
    alex.open(change + "/run").sees("The change is closed").isAccessible();
    alex.open(change + "/review").isAccessible();
  }

  /**
   * The same from the catalogue, where a client with a choice to make begins. What it touches is
   * documented by the last click.
   */
  @Test
  void fromTheCatalogueItTakesOneClickMore() {
    clock.set(TestClock.START);
    World shop = worlds.smb();
    shop.doAs(
        shop.changeManager,
        () ->
            items.add(
                shop.actor(shop.changeManager),
                ItemFacts.of(shop.bakery.id(), "WEB-01", Kind.SERVER, 3)));
    addTheModel(desks.of(shop, shop.changeManager));

    Desk alex = desks.phoneOf(shop, shop.administrator);
    alex.open("/catalogue")
        .isAccessible()
        .press("Renew a certificate")
        .isAccessible()
        .type("Item it touches", "WEB-01")
        .press("Start from this model")
        .isAccessible()
        .press("Start")
        .sees("the documentation of what it touched as up to date")
        .isAccessible()
        .press("Finish everything as planned")
        .sees("Closed");
    assertThat(alex.clicks()).isEqualTo(4);
    alex.press("The documentation is up to date").sees("WEB-01").isAccessible();
  }

  private void addTheModel(Desk manager) {
    manager
        .open("/catalogue/new")
        .isAccessible()
        .type("What is done, in a line", "Renew a certificate")
        .type("Why such a change is needed", "It runs out.")
        .type("How one knows that it worked", "The new date shows.")
        .choose("Kind of step 1", "Implementation")
        .type("What to do in step 1", "Order and install it")
        .type("How one sees that step 1 worked", "No warning")
        .type("Minutes of step 1", "30")
        .choose("Kind of step 2", "Test")
        .type("What to do in step 2", "Open the shop in a browser")
        .type("How one sees that step 2 worked", "The lock shows")
        .type("Minutes of step 2", "5")
        .choose("Kind of step 3", "Rollback")
        .type("What to do in step 3", "Put the old one back")
        .type("How one sees that step 3 worked", "The old date shows")
        .type("Minutes of step 3", "10")
        .type("Risk, 5 to 14", "7")
        .choose("Owner", "Sam Second")
        .type("Review by", "2027-06-30")
        .press("Add the model")
        .sees("Renew a certificate")
        .isAccessible();
  }
}
