package io.tidegate.e2e;

import io.tidegate.intake.CsvFiles;
import io.tidegate.inventory.InventoryHand;
import io.tidegate.inventory.ItemImports;
import io.tidegate.inventory.web.NetboxDump;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * An inventory that somebody kept in NetBox comes in by the import page, and a change is made on
 * one of its devices for one of its tenants: NetBox's real demo where it is there.
 */
@BrowserTest
class RealInventoryStoryTest {
  @Autowired Desks desks;
  @Autowired Worlds worlds;
  @Autowired CsvFiles csv;
  @Autowired ItemImports imports;
  @Autowired ApplicationContext application;
  @Autowired SettableClock clock;

  private World world;
  private String device;
  private String tenant;
  private String change;

  @AfterEach
  void theClockGoesBack() {
    clock.set(TestClock.START);
  }

  @Test
  void aChangeIsMadeOnADeviceThatCameFromNetbox() throws IOException {
    clock.set(TestClock.START);
    world = worlds.msp();
    bringIn(NetboxDump.found().rows());
    request();
    prepare();
    approve();
    carryOut();
    close();
  }

  private void bringIn(List<List<String>> rows) {
    List<String> chosen =
        rows.stream()
            .skip(1)
            .filter(row -> !row.get(1).isBlank() && !row.get(2).isBlank())
            .filter(
                row -> rows.stream().filter(one -> one.get(1).contains(row.get(1))).count() == 1)
            .findFirst()
            .orElseThrow();
    device = chosen.get(1);
    tenant = chosen.get(2);
    byte[] file = csv.write(',', rows).getBytes(StandardCharsets.UTF_8);
    Desk administrator = desks.of(world, world.administrator);
    administrator
        .open("/inventory/imports/new")
        .isAccessible()
        .attach("CSV file", "netbox.csv", file)
        .press("Look at the file")
        .sees("How the columns are read")
        .choose("Rows that name no client belong to", world.internal.name())
        .tick("Add clients that are named in the file and do not exist yet")
        .press("Read it so")
        .sees(tenant)
        .isAccessible()
        .pressFirst("Import ")
        .sees("How far it is")
        .isAccessible();
    world
        .inAccount(() -> imports.list(world.actor(world.administrator), null, 1))
        .items()
        .forEach(each -> InventoryHand.of(application).work(world.id(), each.id()));
    administrator.open(administrator.path()).sees("What came of it").isAccessible();
  }

  private void request() {
    Desk requester = desks.of(world, world.requester);
    requester
        .open("/changes/new")
        .type("In one line", "Load the support release onto " + device)
        .choose("Client", tenant)
        .type("Reason", "The vendor ends support for the release in January.")
        .type("Wanted result", device + " runs the support release and every link is up.")
        .pick("Affected items", device, device)
        .unfold("Security, privacy and data")
        .type("What it means for security", "Three known holes are closed.")
        .type("What it means for privacy", "None.")
        .type("What it means for data", "None.")
        .unfold("People")
        .tick(world.implementer.name())
        .press("Submit request")
        .sees("before Request approval")
        .isAccessible();
    change = requester.path();
  }

  private void prepare() {
    Desk requester = desks.of(world, world.requester);
    requester.open(change + "/risk");
    List.of("users", "systems", "security", "rollback", "timing")
        .forEach(question -> requester.answer(question, 1));
    requester.press("Save the five answers");
    requester
        .open(change + "/plan")
        .addSteps("implementation", "Load the release onto " + device + " -> it answers, 20 min")
        .addSteps("test", "Look at the links of " + device + " -> all up, 10 min")
        .addSteps("rollback", "Start " + device + " from the old release -> it answers, 15 min")
        .press("Save the plan");
    requester
        .open(change + "/window")
        .type("It starts", "2026-11-24T20:00")
        .type("It ends", "2026-11-24T22:00")
        .press("Choose this window");
    requester.open(change).sees("Low").press("Request approval").sees("Authorize");
  }

  private void approve() {
    desks
        .phoneOf(world, world.changeManager)
        .open(change + "/approval")
        .isAccessible()
        .press("Approve…")
        .press("Approve revision 1");
  }

  private void carryOut() {
    clock.set(LocalDateTime.parse("2026-11-24T20:05").atZone(world.account.zone()).toInstant());
    Desk implementer = desks.of(world, world.implementer);
    implementer
        .open(change + "/run")
        .unfold("Say where it is kept")
        .type("Where it is kept", "Saved configuration in the vault")
        .press("Keep this")
        .press("Start the run")
        .sees("Step 1 of 2")
        .press("Step 1 is done")
        .sees("Step 2 of 2");
    clock.tick(Duration.ofMinutes(25));
    implementer.open(change + "/run").press("Step 2 is done").press("Finish the run");
    desks
        .of(world, world.requester)
        .open(change + "/validation")
        .sees("Look at the links of " + device)
        .press("It works")
        .press("Accept the result");
  }

  private void close() {
    Desk manager = desks.of(world, world.changeManager);
    manager
        .open(change + "/review")
        .pickAnswer("How it ended", "Successful")
        .type("What happened, in a sentence or two", "As planned.")
        .press("Save the result")
        .press("It is up to date")
        .sees("Say it anew")
        .press("Close CHG-" + change.replaceAll("\\D", ""));
    manager.open(change).sees("Nothing is left to do").sees(device).isAccessible();
  }
}
