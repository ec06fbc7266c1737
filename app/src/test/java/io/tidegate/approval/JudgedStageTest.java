package io.tidegate.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.Aspect;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** For whom a stage still waits, and who may give a vote in it. */
class JudgedStageTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final Content CONTENT = new Content(1, Map.of(Aspect.PLAN, "1"));

  private final PersonId owner = PersonId.next();
  private final PersonId other = PersonId.next();
  private final PersonId standIn = PersonId.next();
  private final PersonId leader = PersonId.next();

  @Test
  void whoseStandInMakesTheChangeSinceIsWaitedForAgain() {
    Vote through = new Vote(owner, standIn, new Decision.Approve(), CONTENT, NOW, false);
    assertThat(stage(Set.of(), Escalated.NOT, through).waitsFor(owner)).isFalse();
    assertThat(stage(Set.of(standIn), Escalated.NOT, through).waitsFor(owner)).isTrue();
  }

  @Test
  void aVoteThatNoLongerCountsKeepsNobodyFromGivingTheirOwn() {
    Vote through = new Vote(other, owner, new Decision.Approve(), CONTENT, NOW, false);
    assertThat(refusal(stage(Set.of(), Escalated.NOT, through), owner, owner)).isNotEmpty();
    assertThat(refusal(stage(Set.of(other), Escalated.NOT, through), owner, owner)).isEmpty();
  }

  @Test
  void whoItWasEscalatedToDecidesInAnybodysPlaceButOnceAndNeverOnWhatTheyMake() {
    Escalated toLeader = new Escalated(Set.of(leader), NOW);
    assertThat(refusal(stage(Set.of(), Escalated.NOT), owner, leader)).isNotEmpty();
    assertThat(refusal(stage(Set.of(), toLeader), owner, leader)).isEmpty();
    assertThat(refusal(stage(Set.of(), toLeader), leader, leader))
        .as("no vote of theirs")
        .isNotEmpty();
    assertThat(refusal(stage(Set.of(leader), toLeader), owner, leader)).isNotEmpty();
    Vote given = new Vote(other, leader, new Decision.Approve(), CONTENT, NOW, false);
    assertThat(refusal(stage(Set.of(), toLeader, given), owner, leader)).isNotEmpty();
  }

  @Test
  void whoSitsOnTheBoardForSomebodyGivesThatVoteThereOnThatChangeAlone() {
    ChangeId dealtWith = ChangeId.next();
    Principals principals = new Principals(Set.of(other), Map.of(dealtWith, Set.of(owner)));
    JudgedStage board = boards(new Approvers.Holders(Role.CAB_MEMBER));
    assertThat(principals.in(dealtWith, board)).containsExactlyInAnyOrder(other, owner);
    assertThat(principals.in(ChangeId.next(), board)).containsExactly(other);
    assertThat(principals.in(dealtWith, boards(new Approvers.Holders(Role.IT_LEADERSHIP))))
        .containsExactly(other);
    assertThat(principals.all()).containsExactlyInAnyOrder(other, owner);
  }

  private JudgedStage boards(Approvers approvers) {
    Stage stage = Stage.of("Board", new Rule.Majority(), approvers);
    return JudgedStage.apart(
        stage, Bench.of(Set.of(owner, other), Set.of()), CONTENT, List.of(), NOW);
  }

  private static String refusal(JudgedStage stage, PersonId voter, PersonId hand) {
    return BallotPolicy.refusal(stage, voter, hand, Set.of()).orElse("");
  }

  private JudgedStage stage(Set<PersonId> involved, Escalated escalated, Vote... votes) {
    Stage all = Stage.of("Service owners", new Rule.Everyone());
    Bench bench = Bench.of(Set.of(owner, other), involved);
    return new JudgedStage(
        UUID.randomUUID(),
        all,
        0,
        true,
        bench,
        StagePolicy.judge(all, bench, List.of(votes), CONTENT, NOW, null),
        List.of(votes).stream()
            .map(vote ->
                new Ballot(
                    UUID.randomUUID(), UUID.randomUUID(), vote, "web", null, null, null, null))
            .toList(),
        NOW,
        escalated);
  }
}
