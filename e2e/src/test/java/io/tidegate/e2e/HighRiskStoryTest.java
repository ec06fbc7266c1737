package io.tidegate.e2e;

import io.tidegate.change.Changes;
import io.tidegate.directory.Person;
import io.tidegate.inventory.ItemFacts;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Kind;
import io.tidegate.testkit.Outbox;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * An MSP's normal high-risk change, from request to close: a vote of the CAB, a material edit that
 * reopens the approval, a run that is rolled back, and its review.
 */
@BrowserTest
class HighRiskStoryTest {
  @Autowired Desks desks;
  @Autowired Worlds worlds;
  @Autowired Items items;
  @Autowired Changes changes;
  @Autowired SettableClock clock;
  @Autowired Outbox outbox;

  World world;
  Desk requester;
  String change;

  @BeforeEach
  void anMspWithAFirewall() {
    clock.set(TestClock.START);
    world = worlds.msp();
    world.doAs(
        world.changeManager,
        () ->
            items.add(
                world.actor(world.changeManager),
                ItemFacts.of(world.bakery.id(), "FW-BAKERY-01", Kind.FIREWALL, 3).serving(84)));
    requester = desks.of(world, world.requester);
  }

  @Test
  void aHighRiskChangeGoesFromRequestToClose() {
    request();
    assess();
    plan();
    window(LocalDateTime.parse("2026-11-24T20:00"));
    askTheClient();
    requestApproval();
    approveByMail();
    approveAll(1);
    requester.open(change).sees("before Start").isAccessible();

    window(LocalDateTime.parse("2026-11-25T20:00"));
    requester.open(change).sees("Authorize").sees("Revision 2 against revision 1");
    approveAll(2);
    requester.open(change).sees("before Start");

    run();
    validate();
    review();
    requester.open(change).sees("Nothing is left to do").sees("Rolled back fully").isAccessible();
  }

  private void request() {
    requester
        .open("/")
        .press("New change")
        .type("In one line", "Replace the firewall of the bakery")
        .choose("Client", world.bakery.name())
        .type("Reason", "It goes out of support in December.")
        .type("Wanted result", "All tunnels up, 400 Mbit/s each way.")
        .pick("Affected items", "FW-BAK", "FW-BAKERY-01")
        .unfold("Security, privacy and data")
        .type(
            "What it means for security", "The rule base is converted and compared by two people.")
        .type("What it means for privacy", "None.")
        .type("What it means for data", "None.")
        .unfold("People")
        .tick(world.implementer.name())
        .isAccessible()
        .press("Submit request")
        .sees("before Request approval");
    change = requester.page().url().replaceAll("^https?://[^/]+", "").replaceAll("[?#].*", "");
    requester.open(change).sees("before Request approval").isAccessible();
  }

  private void assess() {
    requester.open(change + "/risk");
    List.of("users", "systems", "security", "rollback", "timing")
        .forEach(question -> requester.answer(question, 4));
    requester.isAccessible().press("Save the five answers");
    requester.open(change).sees("Critical");
  }

  private void plan() {
    requester
        .open(change + "/plan")
        .addSteps(
            "implementation",
            "Export the configuration of FW-BAKERY-01 -> two files, 15 min\nMove the uplinks to the new FW-BAKERY-01 -> link lights on, 30 min")
        .addSteps("test", "Measure each tunnel through FW-BAKERY-01 -> 400 Mbit/s, 20 min")
        .addSteps("rollback", "Move the uplinks back to the old FW-BAKERY-01 -> tunnels up, 20 min")
        .isAccessible()
        .press("Save the plan");
    requester.open(change).sees("Move the uplinks back");
  }

  private void window(LocalDateTime start) {
    requester
        .open(change + "/window")
        .type("It starts", start.toString())
        .type("It ends", start.plusHours(4).toString())
        .isAccessible()
        .press("Choose this window");
  }

  /** The bakery's own approver is asked what it would hit, and says so from a phone. */
  private void askTheClient() {
    requester
        .open(change)
        .press("Ask somebody")
        .choose("Whom to ask", world.clientApprover.name() + " (" + world.bakery.name() + ")")
        .type("What you want to know", "May the tills be offline for half an hour?")
        .isAccessible()
        .press("Ask")
        .sees("not answered yet");
    requester
        .open(change)
        .sees(world.clientApprover.name() + " has not said what the impact is")
        .isAccessible();
    Desk phone = desks.strangersPhone();
    phone
        .open(outbox.link(world, world.clientApprover, "assessment-asked"))
        .sees("May the tills be offline for half an hour?")
        .isAccessible()
        .press("Record my view")
        .sees("Choose how much it affects you.")
        .isAccessible()
        .take("We can live with it")
        .type("In your words", "Cards must work again by six.")
        .press("Record my view")
        .sees("Thank you, that is recorded")
        .isAccessible();
    requester.open(change).sees("Cards must work again by six.").isAccessible();
  }

  private void requestApproval() {
    requester.open(change).sees("The rollback has not been rehearsed").press("Record a rehearsal");
    requester
        .type("Where", "Lab, with the same cables")
        .type("Minutes it took", "22")
        .type("When", "2026-11-20T14:00")
        .choose("By whom", world.implementer.name())
        .isAccessible()
        .press("Record it")
        .sees("Counts until");
    requester.open(change).press("Request approval").sees("Authorize").isAccessible();
  }

  /** The client's approver has no time to sign in: the mail's link is enough, once. */
  private void approveByMail() {
    String link = outbox.link(world, world.clientApprover, "approval-asked");
    Desk phone = desks.strangersPhone();
    phone
        .open(link)
        .sees("For " + world.clientApprover.name())
        .isAccessible()
        .press("Approve…")
        .isAccessible()
        .press("Approve revision 1")
        .sees("You approved revision 1")
        .isAccessible();
    phone.open(link).sees("This link is no longer good").isAccessible();
  }

  private void approveAll(int revision) {
    for (Person person :
        List.of(
            world.cabMember,
            world.secondCabMember,
            world.thirdCabMember,
            world.clientApprover,
            world.leader)) {
      Desk approver = desks.phoneOf(world, person);
      approver.open(change + "/approval");
      if (approver.offers("Approve…")) {
        approver.isAccessible().press("Approve…").press("Approve revision " + revision);
      }
    }
  }

  private void run() {
    ZonedDateTime start = LocalDateTime.parse("2026-11-25T20:10").atZone(world.bakery.zone());
    clock.set(start.toInstant().truncatedTo(ChronoUnit.MINUTES));
    // Days have passed: whoever was signed in is not any more.
    requester = desks.of(world, world.requester);
    Desk implementer = desks.of(world, world.implementer);
    implementer
        .open(change + "/run")
        .unfold("Say where it is kept")
        .type("Where it is kept", "Saved configuration in the vault")
        .press("Keep this")
        .press("Start the run")
        .sees("Step 1 of 3")
        .isAccessible()
        .press("Step 1 is done");
    clock.tick(Duration.ofMinutes(40));
    implementer
        .open(change + "/run")
        .press("Roll back…")
        .type("Why", "Two tunnels stay below 10 Mbit/s.")
        .press("Roll back")
        .press("Step R1 is done")
        .press("Finish the run")
        .sees("is now in Validate");
    requester.open(change).sees("before Accept");
  }

  private void validate() {
    requester
        .open(change + "/validation")
        .isAccessible()
        .type("What was tested", "Old tunnels carry traffic again")
        .type("What was seen", "588 Mbit/s")
        .press("Record as passed")
        .press("Accept that the state before is back");
  }

  private void review() {
    Desk manager = desks.of(world, world.changeManager);
    manager
        .open(change + "/review")
        .isAccessible()
        .pickAnswer("How it ended", "Rolled back fully")
        .type(
            "What happened, in a sentence or two",
            "The new firewall negotiated the wrong phase 2; rolled back in time.")
        .press("Save the result")
        .pickAnswer("Was the objective achieved?", "Achieved")
        .type("What did it do that nobody expected?", "Phase 2 proposals differed.")
        .pickAnswer("Could one still go back?", "Yes")
        .type("What to do differently next time", "Compare proposals before the night.")
        .pickAnswer("Should this become a standard change?", "No")
        .press("Complete the review")
        .press("Close CHG-" + change.replaceAll("\\D", ""));
  }
}
