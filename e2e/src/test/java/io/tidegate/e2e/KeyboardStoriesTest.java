package io.tidegate.e2e;

import io.tidegate.directory.Person;
import io.tidegate.inventory.ItemFacts;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Kind;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The three stories in short, by keyboard alone. */
@BrowserTest
class KeyboardStoriesTest {
  @Autowired Desks desks;
  @Autowired Worlds worlds;
  @Autowired Items items;
  @Autowired SettableClock clock;

  World world;
  String change;

  @AfterEach
  void theClockGoesBack() {
    clock.set(TestClock.START);
  }

  @Test
  void aNormalChangeIsRequestedPlannedApprovedRolledBackAndClosed() {
    aBakeryWith("FW-BAKERY-01");
    Hands rosa = hands(world.requester);
    request(rosa);
    plan(rosa);
    window(rosa);
    assess(rosa);
    rosa.open(change).to("Request approval").enter().sees("before Authorize");
    hands(world.changeManager)
        .open(change + "/approval")
        .to("Approve")
        .enter()
        .sees("All stages satisfied");
    clock.set(LocalDateTime.parse("2026-11-21T20:10").atZone(world.bakery.zone()).toInstant());
    runAndRollBack(hands(world.implementer));
    hands(world.requester)
        .open(change + "/validation")
        .to("Accept that the state before is back")
        .enter()
        .sees("Review");
    reviewAndClose("Rolled back fully");
    close();
  }

  @Test
  void anEmergencyIsRaisedTakenOnAuthorisedAndRun() {
    aBakeryWith("SRV-ORDERS");
    Hands rene = hands(world.clientRequester);
    rene.open("/changes/new").to("In one line").type("Orders do not arrive").toward("Normal");
    rene.press("ArrowRight").toward("Emergency");
    rene.to("Reason").type("Nobody is answered.").to("Wanted result").type("Orders arrive.");
    rene.to("Or no item, because").type("Nobody knows yet which.");
    rene.to("Criterion of the emergency protocol").letters("A service that people");
    rene.to("Why it cannot wait").type("Nothing is baked.");
    rene.to("Incident reference").type("INC-1");
    rene.to("How long it takes, in minutes").type("30");
    rene.to("What it affects").type("All shops");
    rene.to("What will be done").type("Restart it");
    rene.to("How to go back, or why one cannot").type("Restore the snapshot");
    rene.to("Submit request").enter().sees("before Authorize");
    change = rene.eyes().path();

    Hands ivan = hands(world.implementer);
    ivan.open("/").to("Take on the emergency: Orders do not arrive").enter();
    ivan.to("Take it on").enter().sees(world.implementer.name());
    ivan.to("Record the verbal authorisation").enter();
    ivan.to("Who authorised it").letters(world.ecabMember.name());
    ivan.to("By what channel").type("telephone");
    ivan.to("Record the verbal authorisation").enter().sees("said yes on");
    ivan.open(change).to("Start").enter().sees("Started");
    ivan.to("Note").type("Restarted.").to("Add note").enter().sees("Restarted.");
    ivan.to("Finish the run").enter().sees("No test is recorded");
    ivan.to("What was tested").type("An order").to("Record as passed").enter().sees("An order");

    hands(world.ecabMember)
        .open("/")
        .toward("Confirm what you authorised")
        .enter()
        .to("Yes, I authorised it")
        .enter()
        .sees("Confirmed");
    hands(world.clientRequester).open(change).to("Accept").enter().sees("before Close");
    reviewAndClose("Successful");
  }

  @Test
  void aStandardChangeIsStartedBegunAndClosed() {
    clock.set(TestClock.START);
    World shop = worlds.smb();
    Hands sam = new Hands(desks.of(shop, shop.changeManager));
    sam.open("/catalogue/new").to("What is done, in a line").type("Renew a certificate");
    sam.to("Why such a change is needed").type("It runs out.");
    sam.to("How one knows that it worked").type("The new date shows.");
    sam.to("What to do in step 1").type("Order and install it");
    sam.to("Minutes of step 1").type("30");
    sam.to("Why it cannot be rolled back").type("The old one has run out.");
    sam.to("Risk, 5 to 14").type("7");
    sam.to("Owner").letters("Sam");
    sam.to("Review by").letters("06302027");
    sam.to("Add the model").enter().sees("Start from this model");

    Hands alex = new Hands(desks.of(shop, shop.administrator));
    alex.open("/").to("Start: Renew a certificate").enter();
    alex.to("Start").enter().sees("Step 1 of");
    clock.tick(Duration.ofMinutes(20));
    alex.to("Finish everything as planned").enter().sees("Closed");
  }

  private void aBakeryWith(String item) {
    clock.set(TestClock.START);
    world = worlds.msp();
    world.doAs(
        world.changeManager,
        () ->
            items.add(
                world.actor(world.changeManager),
                ItemFacts.of(world.bakery.id(), item, Kind.SERVER, 2).serving(4)));
  }

  private Hands hands(Person person) {
    return new Hands(desks.of(world, person));
  }

  private void request(Hands rosa) {
    rosa.open("/").press("c");
    rosa.eyes().sees("What do you want to change?");
    rosa.to("In one line").type("Replace the firewall");
    rosa.to("Client").letters("Birch");
    rosa.to("Reason").type("It is old.").to("Wanted result").type("It works.");
    rosa.to("Affected items").letters("FW-BAK").option("FW-BAKERY-01").press("Enter");
    rosa.isOn("Affected items");
    rosa.toward("People").press("Enter").to(world.implementer.name()).press("Space");
    rosa.toward("Security, privacy and data").press("Enter");
    rosa.to("What it means for security").type("None.");
    rosa.to("What it means for privacy").type("None.");
    rosa.to("What it means for data").type("None.");
    rosa.to("Submit request").enter().sees("before Request approval");
    change = rosa.eyes().path();
  }

  /** Arrows choose an answer; the total beside them is fetched without taking the focus away. */
  private void assess(Hands rosa) {
    rosa.open(change + "/risk");
    for (String question : List.of("users", "systems", "security", "rollback", "timing")) {
      rosa.toField(question).arrowTo("proposed");
    }
    rosa.to("Save the five answers").enter();
  }

  /** Steps are added, moved both ways, and dropped again; each time the focus stays at hand. */
  private void plan(Hands rosa) {
    rosa.open(change + "/plan");
    add(rosa, "implementation", "Second");
    add(rosa, "implementation", "First");
    add(rosa, "implementation", "Needless");
    add(rosa, "test", "Look -> it works, 5 min");
    add(rosa, "rollback", "Put the old FW-BAKERY-01 back -> it works, 10 min");
    rosa.to("Move step 2, Alt with arrow keys").press("Alt+ArrowUp").isOn("Move step");
    rosa.to("Delete step 3").press("Enter").isOn("Delete step 2");
    rosa.eyes().noFieldHolds("Needless");
    rosa.to("Save the plan").enter().sees("First");
  }

  private static void add(Hands rosa, String kind, String line) {
    rosa.to("New " + kind + " steps, one a line").type(line);
    rosa.press("Tab").isOn("Add").press("Enter").isOn("New " + kind + " steps, one a line");
    rosa.eyes().fieldHolds(line.replaceAll(" ->.*", ""));
  }

  private void window(Hands rosa) {
    rosa.open(change + "/window").to("It starts").moment("11212026", "0800PM");
    rosa.to("Or how long it takes").type("3 h").to("Choose this window").enter();
  }

  private void runAndRollBack(Hands ivan) {
    ivan.open(change + "/run").to("Say where it is kept").press("Enter");
    ivan.to("Where it is kept").type("In the vault").to("Keep this").enter();
    ivan.to("Start the run").enter().sees("Step 1 of");
    ivan.to("Step 1 is done").enter();
    ivan.to("Roll back…").press("Enter").isOn("Why").letters("It does not work.");
    ivan.to("Roll back").enter();
    ivan.to("Step R1 is done").enter();
    ivan.to("Finish the run").enter();
  }

  private void reviewAndClose(String outcome) {
    Hands mira = hands(world.changeManager);
    mira.open(change + "/review").toField("outcome").arrowTo(outcome);
    mira.to("What happened, in a sentence or two").type("It was as it was.");
    mira.to("Save the result").enter();
    mira.toField("objective").arrowTo("Achieved");
    mira.to("What did it do that nobody expected?").type("Nothing.");
    mira.toField("rollbackAvailable").arrowTo("Yes");
    mira.to("What to do differently next time").type("Nothing.");
    mira.toField("standardCandidate").arrowTo("No");
    mira.to("Complete the review").enter().sees("Complete");
  }

  private void close() {
    hands(world.changeManager)
        .open(change + "/review")
        .to("Close CHG-" + change.replaceAll("\\D", ""))
        .enter()
        .sees("Closed");
  }
}
