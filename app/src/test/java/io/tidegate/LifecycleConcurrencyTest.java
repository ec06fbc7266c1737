package io.tidegate;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.Change;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.ChangeId;
import io.tidegate.reference.ChangeType;
import io.tidegate.reference.LedgerReplay;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.Worlds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Many people press at once, each on what they saw. One of them gets through, the others are told;
 * nothing is lost, nothing happens twice, nobody waits for ever. {@code -Dtidegate.seed=…} plays
 * another game, {@code -Dtidegate.budget=full} a longer one.
 */
@TidegateTest
class LifecycleConcurrencyTest {
  private static final int PEOPLE = 6;

  @Autowired ApplicationContext context;
  @Autowired Items items;
  @Autowired Worlds worlds;

  Crowd crowd;
  List<ChangeId> ids;
  List<Crowd.Press> presses;

  @BeforeEach
  void aCrowdPressesAtOnce() throws Exception {
    long seed = Long.getLong("tidegate.seed", 20_261_121);
    int rounds = "full".equals(System.getProperty("tidegate.budget")) ? 600 : 50;
    System.out.println("Lifecycle concurrency: seed " + seed + ", " + rounds + " rounds");
    crowd = new Crowd(new Cast(worlds, items), Doors.of(context));
    Random random = new Random(seed);
    ids = new ArrayList<>();
    presses = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(PEOPLE)) {
      for (int round = 0; round < rounds; round++) {
        if (round % 8 == 0) {
          ids.add(crowd.draft(random.nextBoolean()));
        }
        presses.addAll(round(threads, random, ids.getLast()));
      }
    }
    System.out.println("Lifecycle concurrency: " + tally());
  }

  /** Everybody looks, then everybody presses. */
  private List<Crowd.Press> round(ExecutorService threads, Random random, ChangeId id)
      throws Exception {
    CyclicBarrier together = new CyclicBarrier(PEOPLE);
    Change seen = crowd.look(id);
    List<Crowd.Act> acts = crowd.acts(random, seen, PEOPLE);
    List<Callable<Crowd.Press>> tasks = new ArrayList<>();
    for (Crowd.Act act : acts) {
      tasks.add(() -> {
        together.await();
        return crowd.press(act, seen);
      });
    }
    List<Crowd.Press> pressed = new ArrayList<>();
    for (Future<Crowd.Press> press : threads.invokeAll(tasks)) {
      pressed.add(press.get());
    }
    return pressed;
  }

  @Test
  void everybodyIsAnsweredAndNothingIsLostOrDoneTwice() {
    assertThat(bugs()).as("a press ends in an answer, never in a bug").isEmpty();
    assertThat(winners()).as("of those who saw the same, one gets through").allMatch(n -> n <= 1);
    assertThat(presses).as("somebody got through").anyMatch(Crowd.Press::written);
    for (ChangeId id : ids) {
      theHistoryIsLegalAndEndsWhereTheChangeStands(id);
      everyWriteIsCountedOnce(id);
    }
  }

  private List<String> bugs() {
    return presses.stream().map(Crowd.Press::bug).filter(bug -> !bug.isEmpty()).toList();
  }

  /** Votes name a revision and not a version, so several of them may count. */
  private List<Long> winners() {
    return presses.stream()
        .filter(press -> press.written() && press.act().namesVersion())
        .collect(
            Collectors.groupingBy(
                press -> press.change() + " " + press.seen(), Collectors.counting()))
        .values()
        .stream()
        .toList();
  }

  private void theHistoryIsLegalAndEndsWhereTheChangeStands(ChangeId id) {
    List<LedgerReplay.Step> steps = crowd.steps(id);
    Change change = crowd.look(id);
    assertThat(LedgerReplay.firstIllegal(ChangeType.valueOf(crowd.bornAs(id)), steps))
        .as("%s", steps)
        .isEmpty();
    assertThat(steps.isEmpty() ? "DRAFT" : steps.getLast().to().name())
        .isEqualTo(change.state().name());
  }

  private void everyWriteIsCountedOnce(ChangeId id) {
    assertThat(crowd.look(id).version()).isEqualTo(crowd.writes(id));
  }

  private Map<String, Long> tally() {
    return presses.stream()
        .collect(Collectors.groupingBy(Crowd.Press::words, Collectors.counting()));
  }
}
