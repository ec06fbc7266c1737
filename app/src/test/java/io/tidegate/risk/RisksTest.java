package io.tidegate.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.audit.Ledger;
import io.tidegate.audit.LedgerEvent;
import io.tidegate.change.Aspect;
import io.tidegate.change.Blocker;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.Edit;
import io.tidegate.change.Offer;
import io.tidegate.change.Rating;
import io.tidegate.change.Transition;
import io.tidegate.directory.Person;
import io.tidegate.execution.NewRehearsal;
import io.tidegate.execution.Rehearsals;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Window;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@TidegateTest
class RisksTest {
  @Autowired Worlds worlds;
  @Autowired Items items;
  @Autowired Rehearsals rehearsals;
  @Autowired Risks risks;
  @Autowired Changes changes;
  @Autowired Ledger ledger;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  RiskyChanges risky;

  @BeforeEach
  void ready() {
    risky = new RiskyChanges(changes, items, rehearsals);
  }

  @Test
  void theReceiptComesBackAsItWasWritten() {
    World world = worlds.msp();
    Change change = risky.firewall(world);

    Scoring scoring = assess(world, change, world.changeManager, Map.of(), Map.of());

    assertThat(scoring.number()).isEqualTo(1);
    assertThat(scoring.phrase()).isEqualTo("high, 16 of 25");
    Assessment receipt = scoring.assessment();
    assertThat(Assessment.of(receipt.rules(), receipt.facts(), receipt.questionnaire()))
        .isEqualTo(receipt);
    assertThat(receipt.questionnaire().to(Question.TIMING).by()).isEqualTo("Mira Manage");
    assertThat(world.as(world.auditor, () -> risks.latest(change.id()))).contains(scoring);
  }

  @Test
  void anotherAnswerThanTheProposedOneNeedsAReason() {
    World world = worlds.msp();
    Change change = risky.firewall(world);

    assertThatThrownBy(() ->
            assess(world, change, world.changeManager, Map.of(Question.ROLLBACK, 2), Map.of()))
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid ->
                assertThat(invalid.problems())
                    .singleElement()
                    .satisfies(problem -> {
                      assertThat(problem.field()).isEqualTo("rollback-reason");
                      assertThat(problem.sentence())
                          .isEqualTo("Say why “Rollback” is a 2 and not the proposed 3.");
                    }));
    Scoring scoring =
        assess(
            world,
            change,
            world.changeManager,
            Map.of(Question.ROLLBACK, 2),
            Map.of(Question.ROLLBACK, "same cables, same people"));
    assertThat(scoring.assessment().questionnaire().to(Question.ROLLBACK))
        .returns(3, Answer::proposed)
        .returns("same cables, same people", Answer::overrideReason);
  }

  @Test
  void onlyThePeopleOfTheChangeAndChangeManagersAnswer() {
    World world = worlds.msp();
    Change change = risky.firewall(world);

    assertThatThrownBy(() -> assess(world, change, world.auditor, Map.of(), Map.of()))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> assess(world, change, world.clientApprover, Map.of(), Map.of()))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> assess(world, change, world.otherClientApprover, Map.of(), Map.of()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theRivalSeesNothing() {
    World world = worlds.msp();
    Change change = risky.firewall(world);
    assess(world, change, world.changeManager, Map.of(), Map.of());

    World rival = world.rival();
    assertThat(rival.as(rival.changeManager, () -> risks.latest(change.id()))).isEmpty();
    assertThat(rival.as(rival.changeManager, () -> risks.standings(List.of(change.id()))))
        .isEmpty();
    assertThat(world.as(world.otherClientApprover, () -> risks.history(change.id()))).isEmpty();
    assertThat(world.as(world.clientApprover, () -> risks.history(change.id()))).hasSize(1);
  }

  @Test
  void approvalIsRequestedOnlyOnceAllFiveAnswersStand() {
    World world = worlds.msp();
    Change change = risky.firewall(world);

    assertThat(blockers(world, change)).extracting(Blocker::code).contains("risk-missing");
    assess(world, change, world.changeManager, Map.of(), Map.of());
    assertThat(blockers(world, change)).extracting(Blocker::code).doesNotContain("risk-missing");
  }

  @Test
  void whatThePlanCheckFindsIsShownAsACaution() {
    World world = worlds.msp();
    Change change = risky.firewall(world);
    Change worse = risky.plan(world, change, risky.boilerplate());

    assertThat(blockers(world, worse))
        .filteredOn(blocker -> blocker.code().equals("plan-boilerplate"))
        .singleElement()
        .satisfies(blocker -> {
          assertThat(blocker.caution()).isTrue();
          assertThat(blocker.sentence())
              .isEqualTo("Step R1 only fills the field: “Revert changes if issues arise”");
        });
  }

  @Test
  void anEditOfTheWindowScoresAgainInItsOwnTransactionAndShowsWhatMoved() {
    World world = worlds.msp();
    Change change = risky.firewall(world);
    assess(world, change, world.changeManager, Map.of(), Map.of());

    // Monday 30 November, ten in the morning in Berlin: business hours at month end.
    Window monday =
        new Window(Instant.parse("2026-11-30T09:00:00Z"), Instant.parse("2026-11-30T12:00:00Z"));
    risky.edit(world, change, new Edit.ChooseWindow(monday));

    List<Scoring> history = world.as(world.auditor, () -> risks.history(change.id()));
    assertThat(history)
        .extracting(Scoring::cause)
        .containsExactly(Scoring.Cause.CARRIED_OVER, Scoring.Cause.ANSWERED);
    assertThat(
            Assessment.whatMoved(history.getLast().assessment(), history.getFirst().assessment()))
        .containsExactly(
            new Movement(
                "Timing", "1", "5", "Monday 30 Nov, 10:00 falls into business hours at month end"),
            new Movement("Total", "16", "20", ""),
            new Movement("Level", "high", "critical", ""));
    assertThat(deeds(world, change)).contains("risk-assessed", "risk-scored-again");
  }

  @Test
  void underApprovalOtherAnswersAreAnotherRevision() {
    World world = worlds.msp();
    Change change = risky.firewall(world);
    assess(world, change, world.changeManager, Map.of(), Map.of());
    Change before = risky.requestApproval(world, change);

    assess(
        world,
        change,
        world.changeManager,
        Map.of(Question.USERS, 5),
        Map.of(Question.USERS, "the shop is open to the public"));

    Change after = world.as(world.auditor, () -> changes.get(change.id()));
    assertThat(after.revision()).isEqualTo(before.revision() + 1);
    assertThat(
            world
                .as(world.auditor, () -> changes.revision(change.id(), after.revision()))
                .orElseThrow()
                .parts()
                .get(Aspect.RISK))
        .containsEntry("level", "high")
        .containsEntry("rollback", 2)
        .containsEntry("total", 16)
        .containsEntry("usersBecause", "the shop is open to the public");
  }

  @Test
  void theChangeItselfBearsItsLevelForLists() {
    World world = worlds.msp();
    Change change = risky.firewall(world);
    assertThat(change.rating()).isNull();

    assess(world, change, world.changeManager, Map.of(), Map.of());

    assertThat(world.as(world.auditor, () -> changes.get(change.id())).rating())
        .isEqualTo(new Rating(Rating.Level.HIGH, 16));
  }

  @Test
  void anEditThatChangesNoFactScoresNothing() {
    World world = worlds.msp();
    Change change = risky.firewall(world);
    assess(world, change, world.changeManager, Map.of(), Map.of());

    risky.edit(world, change, new Edit.Describe(risky.purpose("Another title"), false));

    assertThat(world.as(world.auditor, () -> risks.history(change.id()))).hasSize(1);
  }

  @Test
  void anAssessmentIsNeverRewritten() {
    World world = worlds.msp();
    Change change = risky.firewall(world);
    assess(world, change, world.changeManager, Map.of(), Map.of());

    assertThatThrownBy(() ->
            world.as(
                world.changeManager,
                () ->
                    transaction.execute(
                        _ -> jdbc.sql("update risk.assessment set total = 5").update())))
        .isInstanceOf(BadSqlGrammarException.class)
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void aRollbackOfHighRiskIsRehearsedBeforeApproval() {
    World world = worlds.msp();
    Change firewall = risky.firewall(world);
    assess(world, firewall, world.requester, allOf(4), sayingWhy());

    assertThat(blockers(world, firewall)).extracting(Blocker::code).contains("rehearsal-missing");

    NewRehearsal tried = new NewRehearsal(world.implementer.id(), TestClock.START, "Lab", 40);
    world.doAs(
        world.changeManager,
        () -> rehearsals.record(world.actor(world.changeManager), firewall.id(), tried, null));
    assertThat(blockers(world, firewall))
        .extracting(Blocker::code)
        .doesNotContain("rehearsal-missing");
  }

  private static Map<Question, Integer> allOf(int score) {
    return Stream.of(Question.values()).collect(Collectors.toMap(Function.identity(), _ -> score));
  }

  private static Map<Question, String> sayingWhy() {
    return Stream.of(Question.values())
        .collect(Collectors.toMap(Function.identity(), _ -> "The people who know it say so"));
  }

  private Scoring assess(
      World world,
      Change change,
      Person person,
      Map<Question, Integer> departing,
      Map<Question, String> reasons) {
    return world.as(
        person,
        () ->
            risks.assess(
                world.actor(person),
                change.id(),
                risky.given(risks.proposals(change), departing, reasons)));
  }

  private List<Blocker> blockers(World world, Change change) {
    return world.as(
        world.changeManager,
        () ->
            changes.offers(world.actor(world.changeManager), changes.get(change.id())).stream()
                .filter(offer -> offer.transition() == Transition.REQUEST_APPROVAL)
                .map(Offer::blockers)
                .findFirst()
                .orElseThrow());
  }

  private List<String> deeds(World world, Change change) {
    return world.as(
        world.auditor,
        () ->
            ledger.of("change", change.id().value(), null, 50).items().stream()
                .map(LedgerEvent::deed)
                .toList());
  }
}
