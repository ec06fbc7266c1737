package io.tidegate.e2e;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Role;
import io.tidegate.testkit.Outbox;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A shop of two makes a normal change of low risk: one asks for it, the other makes it, and nobody
 * is left to decide. In solo mode the client is the second person, or a self-approval waits out its
 * cool-off; the record says plainly which it was.
 */
@BrowserTest
class SoloStoryTest {
  private static final Duration COOL_OFF = Duration.ofHours(24);

  @Autowired Desks desks;
  @Autowired Worlds worlds;
  @Autowired Outbox outbox;
  @Autowired SettableClock clock;
  @Autowired RecurringTask<Void> sweepApprovals;

  World shop;
  Desk alex;
  String change;

  @BeforeEach
  void aShopOfTwo() {
    clock.set(TestClock.START);
    shop = worlds.smb();
    alex = desks.of(shop, shop.administrator);
  }

  @AfterEach
  void theClockGoesBack() {
    clock.set(TestClock.START);
  }

  @Test
  void aSelfApprovalWaitsOutItsCoolOffAndTheRecordSaysThatItIsACompensatingControl() {
    request();
    alex.sees("Nobody may decide here").isAccessible();
    switchOn();
    mendTheRoute();
    approveTheirOwn();

    clock.tick(COOL_OFF.minusSeconds(1));
    sweep();
    alex = desks.of(shop, shop.administrator);
    alex.open(change).sees("a self-approval waits out its cool-off");
    clock.tick(Duration.ofSeconds(1));
    sweep();
    alex.open(change).sees("before Start").isAccessible();

    run();
    close();
    alex.open(change).sees("Nothing is left to do").sees("Successful");
    alex.open(change + "/approval")
        .sees("Change manager or peer, solo mode")
        .sees("This is a compensating control")
        .isAccessible();
    alex.open(change + "/ledger").sees("compensating control").isAccessible();
  }

  @Test
  void theClientIsTheSecondPersonWhereThereIsOne() {
    Person client = worlds.personOf(shop, shop.bakery, "Cleo Client", Role.CLIENT_APPROVER);
    switchOn();
    request();

    Desk phone = desks.strangersPhone();
    phone
        .open(outbox.link(shop, client, "approval-asked"))
        .sees("Change manager or peer, solo mode")
        .isAccessible()
        .press("Approve…")
        .press("Approve revision 1")
        .sees("You approved revision 1");

    alex.open(change).sees("before Start");
  }

  private void switchOn() {
    alex.open("/settings")
        .type("Reason", "There are two of us")
        .isAccessible()
        .press("Switch solo mode on")
        .sees("Switch solo mode off");
  }

  private void request() {
    alex.open("/")
        .press("New change")
        .type("In one line", "Move the shop's till to the new tariff")
        .type("Reason", "The old one ends this month.")
        .type("Wanted result", "Calls go out as before.")
        .type("Or no item, because", "Only the contract changes")
        .unfold("Security, privacy and data")
        .type("What it means for security", "None.")
        .type("What it means for privacy", "None.")
        .type("What it means for data", "None.")
        .unfold("People")
        .tick(shop.changeManager.name())
        .press("Submit request")
        .sees("before Request approval");
    change = alex.path();
    alex.open(change + "/risk");
    List.of("users", "systems", "security", "rollback", "timing")
        .forEach(question -> alex.answer(question, 1));
    alex.isAccessible().press("Save the five answers");
    alex.open(change + "/plan")
        .addSteps("implementation", "Order the new tariff -> it is confirmed, 15 min")
        .addSteps("test", "Call out -> it rings, 5 min")
        .addSteps("rollback", "Book the old tariff again -> it is confirmed, 15 min")
        .press("Save the plan");
    LocalDateTime start = LocalDateTime.parse("2026-11-26T20:00");
    alex.open(change + "/window")
        .type("It starts", start.toString())
        .type("It ends", start.plusHours(2).toString())
        .press("Choose this window");
    alex.open(change).press("Request approval").sees("Authorize");
    alex.open(change + "/approval");
  }

  /** Solo mode came after the question: the other of the two has the route computed again. */
  private void mendTheRoute() {
    desks
        .of(shop, shop.changeManager)
        .open(change + "/approval")
        .isAccessible()
        .type("What was mended", "Solo mode is on")
        .press("Compute it again")
        .sees("solo mode");
  }

  private void approveTheirOwn() {
    alex.open(change + "/approval")
        .sees("Your own change: this counts after the cool-off")
        .sees("This is a compensating control")
        .isAccessible()
        .press("Approve")
        .sees("approved")
        .sees("counts from")
        .isAccessible();
  }

  private void run() {
    clock.set(LocalDateTime.parse("2026-11-26T20:05").atZone(shop.bakery.zone()).toInstant());
    Desk sam = desks.of(shop, shop.changeManager);
    sam.open(change + "/run")
        .press("Start the run")
        .press("Step 1 is done")
        .press("Step 2 is done")
        .press("Finish the run");
    alex = desks.of(shop, shop.administrator);
    alex.open(change + "/validation")
        .type("What was tested", "Called the supplier")
        .type("What was seen", "It rang")
        .press("Record as passed")
        .press("It works")
        .press("Accept the result");
  }

  private void close() {
    Desk sam = desks.of(shop, shop.changeManager);
    sam.open(change + "/review")
        .pickAnswer("How it ended", "Successful")
        .type("What happened, in a sentence or two", "The new tariff works.")
        .press("Save the result")
        .press("Close CHG-" + change.replaceAll("\\D", ""));
  }

  private void sweep() {
    sweepApprovals.executeRecurringly(sweepApprovals.instance(RecurringTask.INSTANCE), null);
  }
}
