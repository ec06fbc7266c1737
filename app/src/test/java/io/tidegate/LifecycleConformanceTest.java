package io.tidegate;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.Change;
import io.tidegate.inventory.Items;
import io.tidegate.reference.Answer;
import io.tidegate.reference.Blocker;
import io.tidegate.reference.ChangeType;
import io.tidegate.reference.Command;
import io.tidegate.reference.LedgerReplay;
import io.tidegate.reference.RandomCommands;
import io.tidegate.reference.ReferenceChange;
import io.tidegate.reference.Refusal;
import io.tidegate.reference.RiskAnswers;
import io.tidegate.reference.State;
import io.tidegate.reference.Transition;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.Worlds;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Whatever people do to a change, the product and a small model written from the design agree:
 * where it stands, what was refused and why, and what the ledger says. Random commands from a seed;
 * {@code -Dtidegate.seed=…} plays another, {@code -Dtidegate.budget=full} many more.
 *
 * <p>Left out: that every change is rehearsed and has a restore point, as it is from the start.
 */
@TidegateTest
class LifecycleConformanceTest {
  private static final long SEED = 20_261_121;
  private static final int COMMANDS = 120;

  /** An ended change refuses everything; a few commands show it. */
  private static final int AFTER_THE_END = 5;

  private static final Set<Blocker> UNASKED =
      Set.of(
          Blocker.ROLLBACK_NOT_REHEARSED,
          Blocker.RESTORE_POINT_MISSING,
          Blocker.RETROSPECTIVE_INCOMPLETE);

  @Autowired ApplicationContext context;
  @Autowired Items items;
  @Autowired SettableClock clock;
  @Autowired Worlds worlds;

  private final List<String> played = new ArrayList<>();

  @AfterEach
  void theClockIsAsItWas() {
    clock.set(TestClock.START);
  }

  @Test
  void productAndModelAgreeOnEveryCommand() {
    long seed = Long.getLong("tidegate.seed", SEED);
    int sequences = "full".equals(System.getProperty("tidegate.budget")) ? 1500 : 100;
    System.out.println("Lifecycle conformance: seed " + seed + ", " + sequences + " changes");
    Cast cast = new Cast(worlds, items);
    Tally tally = new Tally();
    for (int sequence = 0; sequence < sequences; sequence++) {
      played.clear();
      played.add("seed " + seed + ", change " + sequence);
      play(cast, new RandomCommands(new Random(seed + sequence)), tally);
    }
    System.out.println("Lifecycle conformance: " + tally);
    assertThat(tally.statesReached()).containsExactlyInAnyOrder(State.values());
    assertThat(tally.typesClosed()).containsExactlyInAnyOrder(ChangeType.values());
    if (seed == SEED) {
      assertThat(tally.blockersMet()).containsAll(asked());
    }
  }

  /**
   * What should stand in somebody's way. The route waits by itself; and what is scheduled is
   * approved, since an edit reopens it at once.
   */
  private static Set<Blocker> asked() {
    Set<Blocker> asked = EnumSet.complementOf(EnumSet.copyOf(UNASKED));
    asked.removeAll(Set.of(Blocker.APPROVAL_OPEN, Blocker.APPROVAL_NOT_CURRENT));
    return asked;
  }

  private void play(Cast cast, RandomCommands random, Tally tally) {
    cast.newItems(items);
    ReferenceChange model = random.draft(UNASKED);
    ChangeType bornAs = model.type();
    played.add(bornAs + ", " + model.parties());
    ProductChange product = new ProductChange(cast, Doors.of(context), model);
    for (int left = COMMANDS; left > 0; left = left(model, left)) {
      Command command = playable(random, model);
      played.add(command.toString());
      Answer expected = model.apply(command);
      Told told = told(product, command);
      tally.count(expected, model);
      assertAgreement(command, expected, told);
      follow(model, product);
      assertSameChange(model, product.now());
    }
    assertSameHistory(bornAs, model, product);
  }

  private static int left(ReferenceChange model, int before) {
    boolean ended = model.state() == State.CLOSED || model.state() == State.CANCELLED;
    return ended ? Math.min(before, AFTER_THE_END) - 1 : before - 1;
  }

  private Told told(ProductChange product, Command command) {
    try {
      return product.apply(command);
    } catch (RuntimeException bug) {
      throw new AssertionError(story(), bug);
    }
  }

  // ---------------------------------------------------------------- what agrees

  private void assertAgreement(Command command, Answer expected, Told told) {
    assertThat(told.refused())
        .as("%s%nmodel: %s%nproduct: %s", story(), expected, told)
        .isEqualTo(expected instanceof Answer.Refused);
    if (expected instanceof Answer.Refused(Refusal word, Set<Blocker> blockers)
        && command instanceof Command.Deed deed
        && word == Refusal.BLOCKED
        && !blockers.contains(Blocker.REASON_MISSING)) {
      assertSameBlockers(deed.transition(), blockers, told.codes());
    }
  }

  private void assertSameBlockers(Transition transition, Set<Blocker> model, Set<String> product) {
    assertThat(BlockerWords.of(transition, product))
        .as("%s%nmodel: %s%nproduct: %s", story(), model, product)
        .contains(model);
  }

  private void assertSameChange(ReferenceChange model, Change product) {
    assertThat(seen(product))
        .as(story())
        .isEqualTo(
            "%s %s held=%s rollingBack=%s revision=%d"
                .formatted(
                    model.type(),
                    model.state(),
                    model.held(),
                    model.rollingBack(),
                    model.revision()));
  }

  private static String seen(Change change) {
    return "%s %s held=%s rollingBack=%s revision=%d"
        .formatted(
            change.type(), change.state(), change.held(), change.rollingBack(), change.revision());
  }

  private void assertSameHistory(ChangeType bornAs, ReferenceChange model, ProductChange product) {
    assertThat(LedgerReplay.firstIllegalEntry(bornAs, model.ledger())).as(story()).isEmpty();
    assertThat(product.ledger())
        .as(story())
        .containsExactlyElementsOf(
            model.ledger().stream().map(entry -> entry.transition().code()).toList());
  }

  /** An answer that confirmed its proposal follows it when the facts move; the level may, too. */
  private static void follow(ReferenceChange model, ProductChange product) {
    RiskAnswers answers = product.risk();
    if (!answers.equals(RiskAnswers.NONE)) {
      model.follow(answers);
    }
  }

  // ---------------------------------------------------------------- what is played

  private static Command playable(RandomCommands random, ReferenceChange model) {
    Command command = random.next(model);
    while (!isPlayable(command, model)) {
      command = random.next(model);
    }
    return command;
  }

  /**
   * Also left out: to capture or to tick where nothing is open to be, and to assess the risk as it
   * stands, which may word a reason anew or not.
   */
  private static boolean isPlayable(Command command, ReferenceChange model) {
    return switch (command) {
      case Command.Rehearse _,
          Command.VerifyRestorePoint _,
          Command.CompleteRetrospective _,
          Command.Comment _ ->
          false;
      case Command.CaptureStateBefore _ -> !model.content().scope().affected().isEmpty();
      case Command.StepDone _ -> !model.hasDoneItsSteps();
      case Command.AssessRisk(_, RiskAnswers answers) -> !answers.equals(model.content().risk());
      case Command.Tick _,
          Command.JudgeModel _,
          Command.Deed _,
          Command.MaterialEdit _,
          Command.FactEdit _,
          Command.Decision _ ->
          true;
    };
  }

  private String story() {
    return String.join(System.lineSeparator(), played);
  }
}
