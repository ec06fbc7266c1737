package io.tidegate.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.audit.Ledger;
import io.tidegate.audit.LedgerEvent;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.Move;
import io.tidegate.change.Outcome;
import io.tidegate.change.Ruling;
import io.tidegate.change.State;
import io.tidegate.change.Transition;
import io.tidegate.execution.Runs;
import io.tidegate.kernel.Actor;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A two-person shop closes a standard change in three clicks (design, section 3). */
@TidegateTest
class ThreeClicksTest {
  @Autowired Browser browser;
  @Autowired Models models;
  @Autowired Changes changes;
  @Autowired Runs runs;
  @Autowired Ledger ledger;
  @Autowired SettableClock clock;
  @Autowired Worlds worlds;

  @AfterEach
  void theClockGoesBack() {
    clock.set(TestClock.START);
  }

  @Test
  void aStandardChangeIsStartedBegunAndFinishedInThreeClicks() {
    clock.set(TestClock.START);
    World shop = worlds.smb();
    Actor alex = shop.actor(shop.administrator);
    ModelId model =
        shop.as(
            shop.changeManager,
            () ->
                models.add(
                    shop.actor(shop.changeManager), ModelsOfTheTest.certificate(shop, Set.of())));

    MvcTestResult first =
        browser
            .post(shop, shop.administrator, "/catalogue/" + model + "/changes")
            .param("client", shop.internal.id().toString())
            .exchange();
    assertThat(first).hasStatus(HttpStatus.SEE_OTHER);
    int number =
        Integer.parseInt(
            String.valueOf(first.getResponse().getHeader("Location")).replaceAll("\\D", ""));
    Change scheduled = shop.as(shop.administrator, () -> changes.get(number));
    assertThat(scheduled.state()).isEqualTo(State.SCHEDULED);

    Ruling second =
        shop.as(
            shop.administrator,
            () ->
                changes.take(alex, scheduled.id(), Move.of(Transition.START, scheduled.version())));
    assertThat(second).isInstanceOf(Ruling.Moved.class);
    clock.tick(Duration.ofMinutes(20));

    Change begun = ((Ruling.Moved) second).change();
    Ruling third =
        shop.as(
            shop.administrator,
            () ->
                runs.finishAsPlanned(
                    alex, begun.id(), begun.version(), "The new certificate is in place."));

    assertThat(third).as("%s", third).isInstanceOf(Ruling.Moved.class);
    Change closed = shop.as(shop.administrator, () -> changes.get(number));
    assertThat(closed.state()).isEqualTo(State.CLOSED);
    assertThat(closed.result().outcome()).isEqualTo(Outcome.SUCCESSFUL);
    List<String> deeds =
        shop
            .as(shop.administrator, () -> ledger.of("change", closed.id().value(), null, 50))
            .items()
            .stream()
            .map(LedgerEvent::deed)
            .toList();
    assertThat(deeds).containsOnlyOnce("submit", "start", "finish", "accept", "close");
  }
}
