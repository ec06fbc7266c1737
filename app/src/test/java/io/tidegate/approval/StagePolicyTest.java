package io.tidegate.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.tidegate.change.Aspect;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StagePolicyTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Content FIRST =
      new Content(1, Map.of(Aspect.PLAN, "p1", Aspect.WINDOW, "w1", Aspect.PEOPLE, "d1"));
  private static final Content NEW_WINDOW =
      new Content(2, Map.of(Aspect.PLAN, "p1", Aspect.WINDOW, "w2", Aspect.PEOPLE, "d1"));
  private static final Content NEW_PEOPLE =
      new Content(2, Map.of(Aspect.PLAN, "p1", Aspect.WINDOW, "w1", Aspect.PEOPLE, "d2"));

  private final PersonId mara = PersonId.next();
  private final PersonId ben = PersonId.next();
  private final PersonId sofia = PersonId.next();
  private final PersonId priya = PersonId.next();
  private final PersonId dan = PersonId.next();
  private final List<Vote> votes = new ArrayList<>();

  private Bench bench = Bench.of(Set.of(mara, ben, sofia, priya), Set.of(dan));

  @Test
  void anyOneYesIsEnough() {
    yes(mara);
    assertThat(judge(stage(new Rule.AnyOne()))).isInstanceOf(Standing.Satisfied.class);
  }

  @Test
  void aMajorityIsMoreThanHalfOfThoseWhoMayDecideNotOfThoseWhoVoted() {
    yes(mara);
    yes(ben);
    assertWaits(judge(stage(new Rule.Majority())));
    yes(sofia);
    assertThat(judge(stage(new Rule.Majority()))).isInstanceOf(Standing.Satisfied.class);
  }

  @Test
  void aMajorityIsRefusedWhenYesCanNoLongerPassHalf() {
    no(mara);
    assertWaits(judge(stage(new Rule.Majority())));
    no(ben);
    assertRefused(judge(stage(new Rule.Majority())));
  }

  @Test
  void allEndsWithTheFirstNo() {
    yes(mara);
    yes(ben);
    no(sofia);
    assertRefused(judge(stage(new Rule.Everyone())));
  }

  @Test
  void atLeastTwoIsRefusedWhenTooFewAreLeft() {
    no(mara);
    no(ben);
    assertWaits(judge(stage(new Rule.AtLeast(2))));
    no(sofia);
    assertRefused(judge(stage(new Rule.AtLeast(2))));
  }

  @Test
  void anAbstentionIsAttendanceAndNotAYes() {
    Stage board = stage(new Rule.AtLeast(2)).attendedBy(Attendance.percent(75));
    yes(mara);
    yes(ben);
    assertWaits(judge(board));
    abstain(sofia);
    assertThat(judge(board)).isInstanceOf(Standing.Satisfied.class);
    assertThat(judge(board).evidence().yes()).isEqualTo(2);
  }

  @Test
  void theRequesterAndTheImplementersDoNotCountEvenIfTheyAreMembers() {
    bench = Bench.of(Set.of(dan, mara), Set.of(dan));
    yes(dan);
    assertWaits(judge(stage(new Rule.AnyOne())));
    assertThat(judge(stage(new Rule.AnyOne())).evidence().votes()).isEmpty();
  }

  @Test
  void aRequesterCannotVoteWithSomebodyElsesVote() {
    votes.add(new Vote(mara, dan, new Decision.Approve(), FIRST, NOON, false));
    assertWaits(judge(stage(new Rule.AnyOne())));
  }

  @Test
  void aDelegateVotesAsThePersonTheyStandInFor() {
    votes.add(new Vote(mara, dan, new Decision.Approve(), FIRST, NOON, false));
    bench = Bench.of(Set.of(mara, ben), Set.of());
    Standing standing = judge(stage(new Rule.AnyOne()));
    assertThat(standing).isInstanceOf(Standing.Satisfied.class);
    assertThat(standing.evidence().votes()).extracting(Vote::voter).containsExactly(mara);
  }

  @Test
  void aHandCountsOnceInAStageAndThenWithItsOwnVote() {
    votes.add(new Vote(ben, mara, new Decision.Reject("Too soon"), FIRST, NOON, false));
    yes(mara);
    Standing standing = judge(stage(new Rule.AtLeast(2)));
    assertThat(standing.evidence().votes()).extracting(Vote::voter).containsExactly(mara);
    assertWaits(standing);
  }

  @Test
  void whoVotesTwiceCountsWithTheLastWord() {
    yes(mara);
    no(mara);
    assertWaits(judge(stage(new Rule.AnyOne())));
    assertThat(judge(stage(new Rule.AnyOne())).evidence().no()).isEqualTo(1);
  }

  @Test
  void aWithdrawnVoteDoesNotBringTheOneBeforeItBack() {
    yes(mara);
    votes.add(Vote.own(mara, new Decision.Approve(), FIRST, NOON.plusSeconds(9)).end());
    assertWaits(judge(stage(new Rule.AnyOne())));
  }

  @Test
  void anEditInsideTheScopeLeavesNoApprovalStanding() {
    yes(mara);
    assertWaits(judge(stage(new Rule.AnyOne()).on(Aspect.PLAN, Aspect.WINDOW), NEW_WINDOW));
  }

  @Test
  void anEditOutsideTheScopeCarriesTheVoteOver() {
    yes(mara);
    Standing standing = judge(stage(new Rule.AnyOne()).on(Aspect.PLAN, Aspect.WINDOW), NEW_PEOPLE);
    assertThat(standing).isInstanceOf(Standing.Satisfied.class);
    assertThat(standing.evidence().revision()).isEqualTo(2);
    assertThat(standing.evidence().votes().getFirst().seen().revision()).isEqualTo(1);
  }

  @Test
  void aScopeThatTheRevisionDoesNotKnowApprovesNothing() {
    yes(mara);
    assertWaits(judge(stage(new Rule.AnyOne()).on(Aspect.RESULT)));
  }

  @Test
  void tooFewWhoMayDecideIsAnErrorWithTheWayOut() {
    bench = Bench.of(Set.of(dan, mara), Set.of(dan));
    yes(mara);
    assertThat(judge(stage(new Rule.AtLeast(2))))
        .asInstanceOf(type(Standing.Broken.class))
        .satisfies(broken -> {
          assertThat(broken.problem())
              .isEqualTo(
                  "Only 1 may decide here (1 asked for this change or make it, and do not"
                      + " count); 2 are needed.");
          assertThat(broken.wayOut()).startsWith("Add an approver");
        });
  }

  @Test
  void anAttendanceThatCannotComeTogetherIsAnError() {
    assertThat(judge(stage(new Rule.AnyOne()).attendedBy(new Attendance(5, 0))))
        .isInstanceOf(Standing.Broken.class);
  }

  @Test
  void theAttendanceOfABoardIsRoundedUp() {
    assertThat(Attendance.percent(66).needed(5)).isEqualTo(4);
    assertThat(Attendance.percent(66).needed(2)).isEqualTo(2);
  }

  @Test
  void aSelfApprovalInSoloModeWaitsOutTheCoolOff() {
    bench = new Bench(Set.of(dan), Set.of(dan), Duration.ofHours(24));
    votes.add(
        Vote.own(
            dan, new Decision.Approve(), FIRST, NOON.minus(Duration.ofHours(24)).plusNanos(1)));
    assertWaits(judge(stage(new Rule.AnyOne())));
    votes.add(Vote.own(dan, new Decision.Approve(), FIRST, NOON.minus(Duration.ofHours(24))));
    assertThat(judge(stage(new Rule.AnyOne()))).isInstanceOf(Standing.Satisfied.class);
  }

  @Test
  void aStageCanBeSetAsideForTheContentThatWasSeenAndNoOther() {
    Standing.Overriding word = new Standing.Overriding(priya, NOON, "CAB cannot meet", FIRST);
    Stage stage = stage(new Rule.Majority());
    assertThat(StagePolicy.judge(stage, bench, votes, FIRST, NOON, word))
        .isInstanceOf(Standing.Overridden.class);
    assertWaits(StagePolicy.judge(stage, bench, votes, NEW_PEOPLE, NOON, word));
  }

  @Test
  void aRefusalIsNeverSetAside() {
    Standing.Overriding word = new Standing.Overriding(priya, NOON, "I want it", FIRST);
    no(mara);
    Stage all = stage(new Rule.Everyone());
    assertRefused(StagePolicy.judge(all, bench, votes, FIRST, NOON, word));
  }

  private static Stage stage(Rule rule) {
    return Stage.of("CAB", rule, new Approvers.Holders(Role.CAB_MEMBER));
  }

  private Standing judge(Stage stage) {
    return judge(stage, FIRST);
  }

  private Standing judge(Stage stage, Content content) {
    return StagePolicy.judge(stage, bench, votes, content, NOON, null);
  }

  private void yes(PersonId person) {
    votes.add(Vote.own(person, new Decision.Approve(), FIRST, NOON));
  }

  private void no(PersonId person) {
    votes.add(Vote.own(person, new Decision.Reject("Not on payroll day"), FIRST, NOON));
  }

  private void abstain(PersonId person) {
    votes.add(Vote.own(person, new Decision.Abstain(""), FIRST, NOON));
  }

  private static void assertWaits(Standing standing) {
    assertThat(standing.passes()).isFalse();
    assertThat(standing.refuses()).isFalse();
    assertThat(standing).isInstanceOf(Standing.Unsatisfied.class);
  }

  private static void assertRefused(Standing standing) {
    assertThat(standing.passes()).isFalse();
    assertThat(standing.refuses()).isTrue();
  }
}
