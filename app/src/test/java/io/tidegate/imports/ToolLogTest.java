package io.tidegate.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.Change;
import io.tidegate.change.ChangeLists;
import io.tidegate.change.Changes;
import io.tidegate.change.Provenance;
import io.tidegate.kernel.Window;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the tools write that teams move away from comes in as it was, without a word of advice. */
@TidegateTest
class ToolLogTest {
  private static final int CHANGES = 15;

  @Autowired Imports imports;
  @Autowired ImportWorker worker;
  @Autowired Changes changes;
  @Autowired ChangeLists lists;
  @Autowired Worlds worlds;

  World world;
  LogHand log;

  @BeforeEach
  void northlight() {
    world = worlds.msp();
    log = new LogHand(world, imports, worker, changes, lists);
  }

  @ParameterizedTest
  @EnumSource(ToolLog.class)
  void everyChangeOfAToolComesInAsItWas(ToolLog tool) {
    List<ToolLog.Truth> truths = ToolLog.truths(7, CHANGES);
    ImportId id = log.start(tool.name() + ".csv", tool.file(truths));
    log.work(id);
    log.configure(id, settings -> settings);
    LogImport done = log.taken(id);

    assertThat(done.counts().added()).as("%s", log.flaws(id)).isEqualTo(CHANGES);
    for (ToolLog.Truth truth : truths) {
      Change change = log.changeOf(truth.title());
      assertThat(change.window()).as(truth.key()).isEqualTo(new Window(truth.start(), truth.end()));
      assertThat(change.state()).as(truth.key()).isEqualTo(truth.state());
      assertThat(change.result().outcome()).as(truth.key()).isEqualTo(truth.outcome());
      assertThat(change.provenance()).isEqualTo(new Provenance("HP Service Manager", truth.key()));
    }
    assertThat(log.flaws(id))
        .doesNotContainKeys(
            Flaw.UNREADABLE_DATE, Flaw.UNKNOWN_WORD, Flaw.TOO_WIDE, Flaw.UNKNOWN_PERSON);
  }

  @Test
  void whatAToolMarksUpReadsAsText() {
    List<ToolLog.Truth> truths = ToolLog.truths(7, 4);
    ImportId id = log.start("changes.csv", ToolLog.SERVICE_NOW.file(truths));
    log.work(id);
    log.configure(id, settings -> settings);
    log.taken(id);

    Change change = log.changeOf(truths.get(2).title());
    assertThat(change.purpose().reason())
        .isEqualTo("Move " + truths.get(2).title() + " & more\n- one\n- two");
    assertThat(change.scope().affected()).as("several items in one cell").hasSize(3);
    assertThat(log.changeOf(truths.get(3).title()).purpose().reason()).hasSizeGreaterThan(32_000);
  }

  @Test
  void aLineOfTotalsIsNoChange() {
    ImportId id =
        log.read(
            """
            Number;Summary;Planned start;Planned end
            C1;Move it;3-2-2024 8:00;3-2-2024 9:00
            Grand total;;;1
            Number;Summary;Planned start;Planned end
            Report generated on 3 February 2024;;;
            """);
    assertThat(log.flaws(id)).containsEntry(Flaw.NO_CHANGE, 2).doesNotContainKey(Flaw.NO_KEY);
    assertThat(log.taken(id).counts().added()).isEqualTo(1);
  }
}
