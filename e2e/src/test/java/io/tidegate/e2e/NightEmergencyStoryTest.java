package io.tidegate.e2e;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A client's emergency at two in the morning, from the call to close: authorised by word of mouth,
 * run at once, and its documents written when people are awake.
 */
@BrowserTest
class NightEmergencyStoryTest {
  @Autowired Desks desks;
  @Autowired Worlds worlds;
  @Autowired Items items;
  @Autowired SettableClock clock;

  World world;
  String change;

  @BeforeEach
  void aBakeryAtNight() {
    world = worlds.msp();
    world.doAs(
        world.changeManager,
        () ->
            items.add(
                world.actor(world.changeManager),
                ItemFacts.of(world.bakery.id(), "SRV-ORDERS", Kind.SERVER, 4).serving(60)));
    clock.set(at("2026-11-24T02:00"));
  }

  @AfterEach
  void theClockGoesBack() {
    clock.set(TestClock.START);
  }

  @Test
  void anEmergencyAtNightIsAuthorisedByWordOfMouthAndClosedWithItsLateDocuments() {
    ask();
    clock.tick(Duration.ofMinutes(4));
    Desk technician = desks.of(world, world.implementer);
    takeOn(technician);
    authoriseByTelephone(technician);
    run(technician);

    clock.set(at("2026-11-24T08:30"));
    confirmTheWord();
    accept();
    writeTheDocuments(desks.of(world, world.implementer));
    reviewAndClose();
    technician = desks.of(world, world.implementer);
    technician
        .open(change)
        .sees("Nothing is left to do")
        .sees("not ticked step by step")
        .sees("wrote the note")
        .sees("Successful")
        .isAccessible();
  }

  /** The client's person, at their kitchen table. */
  private void ask() {
    Desk client = desks.phoneOf(world, world.clientRequester);
    client
        .open("/")
        .isAccessible()
        .press("New change")
        .type("In one line", "Orders of the night do not arrive")
        .take("Emergency")
        .type("Reason", "The order system answers nobody since half past one.")
        .type("Wanted result", "Orders arrive again before the ovens are loaded at four.")
        .pick("Affected items", "SRV-ORD", "SRV-ORDERS")
        .choose("Criterion of the emergency protocol", "A service that people need now is down")
        .type("Why it cannot wait", "Without orders nothing is baked for 60 shops.")
        .type("Incident reference", "INC-2291")
        .type("How long it takes, in minutes", "45")
        .type("What it affects", "Every shop's order for today")
        .type("What will be done", "Restart the database, or restore it")
        .type("How to go back, or why one cannot", "Restore last night's snapshot")
        .isAccessible()
        .press("Submit request")
        .sees("before Authorize")
        .isAccessible();
    change = client.path();
  }

  private void takeOn(Desk technician) {
    technician
        .open("/")
        .sees("Take on the emergency")
        .isAccessible()
        .press("Take on the emergency: Orders of the night do not arrive")
        .sees("Nobody has authorised this emergency yet")
        .isAccessible()
        .press("Take it on")
        .sees(world.implementer.name());
  }

  private void authoriseByTelephone(Desk technician) {
    technician
        .press("Record the verbal authorisation")
        .isAccessible()
        .choose("Who authorised it", world.ecabMember.name())
        .type("By what channel", "telephone, her mobile")
        .press("Record the verbal authorisation")
        .sees("said yes on")
        .sees("by telephone, her mobile")
        .sees("recorded by " + world.implementer.name())
        .isAccessible();
  }

  private void run(Desk technician) {
    technician
        .open(change)
        .sees("The state before is not kept for SRV-ORDERS")
        .press("Start")
        .sees("Started")
        .isAccessible();
    clock.tick(Duration.ofMinutes(25));
    technician
        .open(change + "/run")
        .type("Note", "The database was out of space; old logs moved away, restarted.")
        .press("Add note")
        .sees("old logs moved away")
        .isAccessible()
        .press("Finish the run")
        .sees("No test is recorded")
        .isAccessible()
        .type("What was tested", "Placed an order from shop 12")
        .type("What was seen", "It stands in the list of the bakery")
        .press("Record as passed")
        .sees("Placed an order from shop 12");
  }

  private void confirmTheWord() {
    desks
        .of(world, world.ecabMember)
        .open("/")
        .isAccessible()
        .press("Confirm what you authorised by word of mouth: Orders of the night do not arrive")
        .sees("It was written down that you authorised this")
        .isAccessible()
        .press("Yes, I authorised it")
        .sees("Confirmed");
  }

  private void accept() {
    desks
        .phoneOf(world, world.clientRequester)
        .open("/")
        .press("Confirm that it works: Orders of the night do not arrive")
        .press("Accept")
        .sees("before Close")
        .isAccessible();
  }

  private void writeTheDocuments(Desk technician) {
    technician
        .open("/")
        .isAccessible()
        .press("Write what is missing: Orders of the night do not arrive")
        .sees("Write the implementation steps")
        .isAccessible()
        .open(change + "/plan")
        .addSteps(
            "implementation",
            "Move the old logs of SRV-ORDERS to the archive -> 40 GB free, 10 min\nRestart the database on SRV-ORDERS -> it answers, 5 min")
        .addSteps("test", "Place an order from shop 12 on SRV-ORDERS -> it is listed, 5 min")
        .addSteps("rollback", "Restore last night's snapshot of SRV-ORDERS -> it answers, 40 min")
        .isAccessible()
        .press("Save the plan");
    technician.open(change + "/risk");
    List.of("users", "systems", "security", "rollback", "timing")
        .forEach(question -> technician.answer(question, 2));
    technician.isAccessible().press("Save the five answers");
    technician
        .open(change + "/request")
        .unfold("Security, privacy and data")
        .type("What it means for security", "None.")
        .type("What it means for privacy", "None.")
        .type("What it means for data", "Logs older than a year were moved.")
        .isAccessible()
        .press("Save");
  }

  private void reviewAndClose() {
    desks
        .of(world, world.changeManager)
        .open("/")
        .press("Review and close: Orders of the night do not arrive")
        .isAccessible()
        .open(change + "/review")
        .isAccessible()
        .pickAnswer("How it ended", "Successful")
        .type(
            "What happened, in a sentence or two",
            "The disk was full; logs moved, database restarted within 25 minutes.")
        .press("Save the result")
        .sees("Say whether the documentation of SRV-ORDERS is up to date")
        .isAccessible()
        .press("It is up to date")
        .sees("Say it anew")
        .pickAnswer("Was the objective achieved?", "Achieved")
        .type("What did it do that nobody expected?", "Nothing.")
        .pickAnswer("Could one still go back?", "Yes")
        .type("What to do differently next time", "Watch the disk.")
        .pickAnswer("Should this become a standard change?", "No")
        .press("Complete the review")
        .press("Close CHG-" + change.replaceAll("\\D", ""));
  }

  private java.time.Instant at(String local) {
    return LocalDateTime.parse(local).atZone(world.bakery.zone()).toInstant();
  }
}
