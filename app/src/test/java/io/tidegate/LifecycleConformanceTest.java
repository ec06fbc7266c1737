package io.tidegate;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.approval.Approvals;
import io.tidegate.audit.Ledger;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.execution.Rehearsals;
import io.tidegate.execution.Runs;
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
import io.tidegate.review.Reviews;
import io.tidegate.review.Validations;
import io.tidegate.risk.Risks;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.Worlds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever people do to a change, the product and a small model written from the design agree:
 * where it stands, what was refused and why, and what the ledger says. Random commands from a seed;
 * {@code -Dtidegate.seed=…} plays another, {@code -Dtidegate.budget=full} many more.
 *
 * <p>Left out, with their commands and blockers: states before, and models. Every change is
 * rehearsed and has a restore point from the start.
 */
@TidegateTest
class LifecycleConformanceTest {
  private static final int COMMANDS = 120;

  /** An ended change refuses everything; a few commands show it. */
  private static final int AFTER_THE_END = 5;

  private static final Set<Blocker> UNASKED =
      Set.of(
          Blocker.PLAN_DEPARTS_FROM_MODEL,
          Blocker.ROLLBACK_NOT_REHEARSED,
          Blocker.RESTORE_POINT_MISSING,
          Blocker.STATE_BEFORE_MISSING,
          Blocker.DOCUMENTATION_OPEN,
          Blocker.RETROSPECTIVE_INCOMPLETE);

  @Autowired Changes changes;
  @Autowired Risks risks;
  @Autowired Approvals approvals;
  @Autowired Rehearsals rehearsals;
  @Autowired Runs runs;
  @Autowired Validations validations;
  @Autowired Reviews reviews;
  @Autowired Ledger ledger;
  @Autowired SettableClock clock;
  @Autowired Worlds worlds;

  private final List<String> played = new ArrayList<>();

  @AfterEach
  void theClockIsAsItWas() {
    clock.set(TestClock.START);
  }

  @Test
  void productAndModelAgreeOnEveryCommand() {
    long seed = Long.getLong("tidegate.seed", 20_261_121);
    int sequences = "full".equals(System.getProperty("tidegate.budget")) ? 1500 : 160;
    System.out.println("Lifecycle conformance: seed " + seed + ", " + sequences + " changes");
    Cast cast = new Cast(worlds);
    Tally tally = new Tally();
    for (int sequence = 0; sequence < sequences; sequence++) {
      played.clear();
      played.add("seed " + seed + ", change " + sequence);
      play(cast, new RandomCommands(new Random(seed + sequence)), tally);
    }
    System.out.println("Lifecycle conformance: " + tally);
    assertThat(tally.statesReached()).containsExactlyInAnyOrder(State.values());
  }

  /**
   * A draft that is no standard change: those are made from a model, which this reference does not
   * know.
   */
  private static ReferenceChange assessed(RandomCommands random) {
    ReferenceChange draft = random.draft(UNASKED);
    return draft.type() == ChangeType.STANDARD ? assessed(random) : draft;
  }

  private void play(Cast cast, RandomCommands random, Tally tally) {
    ReferenceChange model = assessed(random);
    ChangeType bornAs = model.type();
    played.add(bornAs + ", " + model.parties());
    Doors doors =
        new Doors(changes, risks, approvals, rehearsals, runs, validations, reviews, ledger, clock);
    ProductChange product = new ProductChange(cast, doors, model);
    for (int left = COMMANDS; left > 0; left = left(model, left)) {
      Command command = playable(random, model);
      played.add(command.toString());
      Answer expected = model.apply(command);
      ProductChange.Told told = told(product, command);
      tally.count(expected, model.state());
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

  private ProductChange.Told told(ProductChange product, Command command) {
    try {
      return product.apply(command);
    } catch (RuntimeException bug) {
      throw new AssertionError(story(), bug);
    }
  }

  // ---------------------------------------------------------------- what agrees

  private void assertAgreement(Command command, Answer expected, ProductChange.Told told) {
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
   * Also left out: to tick steps when none is open, and to assess the risk as it stands, which may
   * word a reason anew or not.
   */
  private static boolean isPlayable(Command command, ReferenceChange model) {
    return switch (command) {
      case Command.Rehearse _,
          Command.VerifyRestorePoint _,
          Command.CaptureStateBefore _,
          Command.CompleteRetrospective _,
          Command.Comment _ ->
          false;
      case Command.StepDone _ -> !model.hasDoneItsSteps();
      case Command.AssessRisk(_, RiskAnswers answers) -> !answers.equals(model.content().risk());
      case Command.Tick _,
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
