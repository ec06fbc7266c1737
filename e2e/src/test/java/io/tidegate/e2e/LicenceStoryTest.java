package io.tidegate.e2e;

import io.tidegate.catalogue.Admissions;
import io.tidegate.catalogue.ModelChanges;
import io.tidegate.catalogue.ModelId;
import io.tidegate.catalogue.Models;
import io.tidegate.catalogue.ModelsOfTheTest;
import io.tidegate.catalogue.Start;
import io.tidegate.change.Change;
import io.tidegate.database.Login;
import io.tidegate.testkit.Outbox;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TestDatabase;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A model suspends itself after its failures, and comes back after the board's review. */
@BrowserTest
class LicenceStoryTest {
  @Autowired Desks desks;
  @Autowired Worlds worlds;
  @Autowired Models models;
  @Autowired Admissions admissions;
  @Autowired ModelChanges made;
  @Autowired Outbox outbox;
  @Autowired SettableClock clock;

  World world;
  ModelId model;

  @BeforeEach
  void aModelOfWhichTwoWentWrong() {
    clock.set(TestClock.START);
    world = worlds.msp();
    model =
        ModelsOfTheTest.inUse(
            world, models, admissions, ModelsOfTheTest.certificate(world, Set.of()));
    failed(start());
    failed(start());
  }

  @Test
  void itSuspendsItselfAfterItsFailuresAndComesBackAfterTheBoardsReview() {
    Desk ivan = desks.of(world, world.implementer);
    ivan.open("/changes/" + start().number()).press("Start").sees("Step 1 of");
    clock.tick(Duration.ofMinutes(20));
    ivan.press("Finish everything as planned").sees("Closed");

    outbox.awaited(world, world.cabMember, "model-suspended");
    Desk carla = desks.of(world, world.cabMember);
    carla
        .open("/catalogue/" + model)
        .sees("No change can be started from it now.")
        .sees("2 of the last 3")
        .isAccessible()
        .open("/")
        .press("Review the model: Renew a certificate")
        .type("What you looked at, and what follows", "The step that failed has a check now.")
        .press("Renew the licence")
        .sees("since Sat 21 Nov")
        .sees("The step that failed has a check now.")
        .isAccessible();

    ivan.open("/catalogue").isAccessible();
    ivan.open("/catalogue/" + model).sees("Start from this model");
  }

  private Change start() {
    return world.as(
        world.implementer,
        () ->
            made.start(
                world.actor(world.implementer), model, new Start(world.bakery.id(), null, null)));
  }

  /** How it got there is another test's story. */
  private void failed(Change change) {
    Login owner = TestDatabase.access().owner();
    JdbcClient.create(
            new DriverManagerDataSource(
                TestDatabase.access().url(), owner.user(), owner.password()))
        .sql(
            "update change.change set state = 'CLOSED', outcome = 'FAILED', state_since = :at where"
                + " id = :id")
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("id", change.id().value())
        .update();
  }
}
