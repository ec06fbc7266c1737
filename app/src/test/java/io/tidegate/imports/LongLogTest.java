package io.tidegate.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.ChangeLists;
import io.tidegate.change.Changes;
import io.tidegate.directory.Person;
import io.tidegate.imports.BankLog.Dates;
import io.tidegate.imports.BankLog.Measure;
import io.tidegate.testkit.TestDatabase;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Logs as long as a bank's: once, whole, and whatever happens to the nodes that take them in. */
@TidegateTest
class LongLogTest {
  /** The bank's troubles in a fifth of its rows, its longest change whole. */
  private static final Measure QUICK =
      new Measure(6_200, 3_600, 2_000, 1_007, 84, 8, 2, 151, 43, 400, 40);

  @Autowired Imports imports;
  @Autowired ImportWorker worker;
  @Autowired Changes changes;
  @Autowired ChangeLists lists;
  @Autowired Worlds worlds;

  World world;
  Person mira;
  LogHand log;

  @BeforeEach
  void northlightAndItsRival() {
    world = worlds.msp();
    mira = world.changeManager;
    log = new LogHand(world, imports, worker, changes, lists);
  }

  /** So that no sweep of another test has words of 20,000 changes to learn. */
  @AfterEach
  void nothingIsLeftToLearn() throws SQLException {
    var access = TestDatabase.access();
    try (Connection owner =
            DriverManager.getConnection(
                access.url(), access.owner().user(), access.owner().password());
        Statement statement = owner.createStatement()) {
      statement.execute(
          "delete from change.unlearned where account_id = '%s'".formatted(world.id()));
    }
  }

  @Test
  void aBanksWholeLogComesIn() {
    Measure measure = "full".equals(System.getProperty("tidegate.budget")) ? Measure.BANK : QUICK;
    String text = new BankLog(7, measure, Dates.DASHES).csv();
    long before = System.nanoTime();
    ImportId id = log.read(text);
    LogImport ready = log.taken(id);
    System.out.printf(
        "A log of %,d rows took %s%n",
        measure.rows(), Duration.ofNanos(System.nanoTime() - before));

    assertThat(ready.phase()).isEqualTo(LogImport.Phase.DONE);
    assertThat(ready.counts())
        .extracting(Counts::added, Counts::refused, Counts::items)
        .containsExactly(measure.changes(), 0, measure.items());
    assertThat(log.flaws(id))
        .containsEntry(Flaw.DISAGREES, measure.closeDisagrees() + measure.endDisagrees())
        .containsEntry(Flaw.SAME_ROW, measure.sameRows())
        .containsEntry(Flaw.SAME_ITEM, measure.samePairs())
        .containsEntry(Flaw.NO_PLANNED_END, measure.noPlannedEnd())
        .containsKeys(
            Flaw.NO_LENGTH, Flaw.LONG_WINDOW, Flaw.OPENED_LATE, Flaw.NO_ACTUAL_START, Flaw.FAR_AWAY)
        .doesNotContainKeys(Flaw.UNREADABLE_DATE, Flaw.UNKNOWN_WORD);
  }

  @Test
  void aDeadNodeAndAStopLoseNothingAndRepeatNothing() {
    String text =
        new BankLog(9, new Measure(3_000, 1_800, 500, 80, 9, 3, 2, 12, 5, 90, 9), Dates.SLASHES)
            .csv();
    ImportId id = log.start(text);
    worker.work(world.id(), id, () -> true);
    assertThat(log.get(id).phase()).isEqualTo(LogImport.Phase.READING);
    log.work(id);
    log.configure(id, settings -> settings);
    world.doAs(mira, () -> imports.run(world.actor(mira), id, log.get(id).version()));

    dieAfter(id, 2);
    LogImport half = log.get(id);
    assertThat(half.counts().added()).isPositive().isLessThan(1_800);
    assertThat(half.atWork()).isTrue();

    world.doAs(mira, () -> imports.cancel(world.actor(mira), id));
    log.work(id);
    assertThat(log.get(id).counts()).isEqualTo(half.counts());
    assertThat(log.get(id).stopped()).isEqualTo(LogImport.Stop.CANCELLED);

    world.doAs(mira, () -> imports.resume(world.actor(mira), id));
    log.work(id);
    assertThat(log.get(id).counts().added()).isEqualTo(1_800);
    assertThat(log.count()).isEqualTo(1_800);

    LogImport again = log.taken(log.read(text));
    assertThat(again.counts().unchanged()).isEqualTo(1_800);
    assertThat(again.counts().added() + again.counts().updated()).isZero();
  }

  @Test
  void twoNodesTakeNothingTwice() throws InterruptedException {
    ImportId id = log.read(new BankLog(4, Measure.SMALL, Dates.DASHES).csv());
    world.doAs(mira, () -> imports.run(world.actor(mira), id, log.get(id).version()));
    Thread other = Thread.ofPlatform().start(() -> log.work(id));
    log.work(id);
    other.join();

    assertThat(log.get(id).counts().added()).isEqualTo(240);
    assertThat(log.count()).isEqualTo(240);
  }

  /** The node dies: what it is at in the third piece never happens. */
  private void dieAfter(ImportId id, int pieces) {
    AtomicInteger asked = new AtomicInteger();
    try {
      worker.work(
          world.id(),
          id,
          () -> {
            if (asked.incrementAndGet() > pieces + 1) {
              throw new IllegalStateException("The node dies");
            }
            return false;
          });
    } catch (IllegalStateException _) {
      assertThat(asked).hasValue(pieces + 2);
    }
  }
}
