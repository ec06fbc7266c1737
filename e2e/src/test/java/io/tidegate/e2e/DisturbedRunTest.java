package io.tidegate.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.execution.Night;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** In the middle of a run the server cannot be reached for a while, or somebody else writes. */
@BrowserTest
class DisturbedRunTest {
  @Autowired Desks desks;
  @Autowired Worlds worlds;
  @Autowired Changes changes;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  @Autowired SettableClock clock;

  World world;
  String run;
  Desk implementer;

  @BeforeEach
  void aRunUnderWay() {
    clock.set(TestClock.START.plus(Duration.ofMinutes(5)));
    world = worlds.msp();
    Night night =
        Night.scheduled(world, changes, ChangeType.NORMAL, TestClock.START, Set.of())
            .started(events, transaction);
    run = "/changes/" + night.change().number() + "/run";
    implementer = desks.of(world, world.implementer).open(run).sees("Step 1 of 3");
  }

  @Test
  void thePageStaysSaysSoAndGoesOnWhenTheServerIsBack() {
    Page page = implementer.page();
    implementer.type("Note", "Uplink 2 shows errors");
    page.context().setOffline(true);
    implementer.press("Step 1 is done").sees("No connection.").sees("Step 1 of 3");
    assertThat(page.getByLabel("Note")).hasValue("Uplink 2 shows errors");

    page.context().setOffline(false);
    implementer.press("Step 1 is done").sees("Step 2 of 3");
  }

  @Test
  void aButtonIsNotTakenFromUnderTheFingerByWhatOthersWrite() {
    Page page = implementer.page();
    Desk other = desks.of(world, world.implementer).open(run).type("Note", "Uplink 2 shows errors");
    page.getByLabel("Note").focus();
    page.getByText("Step 1 is done").first().hover();
    page.mouse().down();
    page.waitForResponse(answer -> answer.url().endsWith(run), () -> other.press("Add note"));
    page.waitForTimeout(300);
    page.mouse().up();

    implementer.sees("Step 2 of 3").sees("Uplink 2 shows errors");
  }
}
