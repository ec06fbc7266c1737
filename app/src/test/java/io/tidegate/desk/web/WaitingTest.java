package io.tidegate.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.NewChange;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What home says of how much waits agrees with what stands there, and leads to the rest. */
@TidegateTest
class WaitingTest {
  private static final String REST = "/changes?state=scheduled,review&amp;window=past";

  @Autowired Browser browser;
  @Autowired Changes changes;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionOperations transaction;
  @Autowired Worlds worlds;

  World world;

  @BeforeEach
  void anMsp() {
    world = worlds.msp();
  }

  @Test
  void fewAreCountedAndAllStandThere() {
    toClose(3);
    assertThat(browser.get(world, world.changeManager, "/"))
        .hasStatusOk()
        .bodyText()
        .contains("As change manager <span>3</span>")
        .doesNotContain(REST);
  }

  @Test
  void ofManyTheFirstStandThereAndALinkLeadsToAll() {
    toClose(30);
    assertThat(browser.get(world, world.changeManager, "/"))
        .hasStatusOk()
        .bodyText()
        .contains("As change manager <span>25 or more</span>", REST);
  }

  /** Put where they are wanted without their story. */
  private void toClose(int number) {
    world.doAs(
        world.requester,
        () -> {
          for (int i = 0; i < number; i++) {
            changes.create(
                world.actor(world.requester),
                new NewChange(world.bakery.id(), ChangeType.NORMAL, "Replace it", null));
          }
          transaction.executeWithoutResult(
              _ -> jdbc.sql("update change.change set state = 'REVIEW'").update());
        });
  }
}
