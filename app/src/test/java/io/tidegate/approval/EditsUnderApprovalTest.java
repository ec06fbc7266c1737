package io.tidegate.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.change.ChangeType;
import io.tidegate.change.Edit;
import io.tidegate.change.Safeguards;
import io.tidegate.change.State;
import io.tidegate.change.Transition;
import io.tidegate.kernel.Stale;
import io.tidegate.policy.MaterialRules;
import io.tidegate.policy.Policies;
import io.tidegate.risk.Risks;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an edit under approval leaves standing, and by which policy. */
@TidegateTest
class EditsUnderApprovalTest {
  private static final Edit SAFER =
      new Edit.StateSafeguards(new Safeguards("One port is open", "None", "None", false, null));

  @Autowired Story.Doors doors;
  @Autowired Approvals approvals;
  @Autowired Policies policies;
  @Autowired Risks risks;
  @Autowired Worlds worlds;

  World world;

  @BeforeEach
  void aWorld() {
    world = worlds.msp();
  }

  @Test
  void aMaterialEditReopensAndCarriesOnlyWhatItDidNotTouch() {
    Story story = scheduled();
    story.nameImplementers(Set.of(world.secondImplementer));
    assertThat(story.change().state()).isEqualTo(State.AUTHORIZE);
    assertThat(story.change().revision()).isEqualTo(2);
    assertThat(story.stage("Client").standing()).isInstanceOf(Standing.Satisfied.class);
    assertThat(story.stage("Client").ballots()).allMatch(Ballot::carried);
    assertThat(story.stage("CAB").standing().evidence().votes()).isEmpty();
    assertThat(story.stage("CAB").turn()).isTrue();
  }

  @Test
  void anEditOfTheWindowLeavesNoApprovalStanding() {
    Story story = scheduled();
    story.moveWindow(9);
    assertThat(story.change().state()).isEqualTo(State.AUTHORIZE);
    assertThat(story.approval().stages())
        .allSatisfy(stage -> assertThat(stage.standing().evidence().votes()).isEmpty());
  }

  @Test
  void aVoteOnARevisionThatIsGoneIsStale() {
    Story story = major();
    Choice seen =
        new Choice(story.stage("CAB").id(), world.cabMember.id(), new Decision.Approve(), 1);
    story.moveWindow(9);
    assertThatThrownBy(() ->
            world.as(
                world.cabMember,
                () -> approvals.vote(world.actor(world.cabMember), story.id, seen)))
        .isInstanceOf(Stale.class);
  }

  @Test
  void reworkLapsesAllApprovals() {
    Story story = scheduled();
    story.takes(world.changeManager, Transition.REWORK);
    assertThat(story.approval().ended()).isEqualTo("LAPSED");
    story.takes(world.requester, Transition.SUBMIT);
    story.takes(world.requester, Transition.REQUEST_APPROVAL);
    assertThat(story.approval().stages())
        .allSatisfy(stage -> assertThat(stage.ballots()).isEmpty());
  }

  @Test
  void aRiskThatRisesUnderApprovalTakesTheWiderRoute() {
    Story story = normal(1);
    story.assess(risks, 2);
    assertThat(story.approval().caseName()).isEqualTo("normal, medium");
    assertThat(story.approval().revision()).isEqualTo(2);
  }

  @Test
  void aChangeKeepsThePolicyUnderWhichItWasSubmitted() {
    Story before = scheduled();
    adopt(new MaterialRules(Set.of("safeguards")));
    before.edit(SAFER);
    assertThat(before.change().state()).isEqualTo(State.AUTHORIZE);
    assertThat(before.change().revision()).isEqualTo(2);
    assertThat(before.stage("CAB").standing().evidence().votes()).isEmpty();
  }

  @Test
  void anEditOfWhatThePolicyCallsHarmlessLeavesTheApprovalStanding() {
    adopt(new MaterialRules(Set.of("safeguards")));
    Story story = scheduled();
    story.edit(SAFER);
    assertThat(story.change().state()).isEqualTo(State.SCHEDULED);
    assertThat(story.approval().givenFor(story.change().revision())).isTrue();
    story.nameImplementers(Set.of(world.secondImplementer));
    assertThat(story.change().state()).isEqualTo(State.AUTHORIZE);
  }

  @Test
  void whatIsReworkedAndSubmittedAgainLivesByTheNewPolicy() {
    Story story = scheduled();
    int first = story.change().policyVersion();
    int second = adopt(new MaterialRules(Set.of("safeguards")));
    story.takes(world.changeManager, Transition.REWORK);
    assertThat(story.change().policyVersion()).isEqualTo(first);
    story.takes(world.requester, Transition.SUBMIT);
    assertThat(story.change().policyVersion()).isEqualTo(second);
  }

  private int adopt(MaterialRules rules) {
    return world.as(
        world.administrator,
        () ->
            policies.adopt(
                world.actor(world.administrator),
                null,
                MaterialRules.SECTION,
                rules,
                "Looked at every night anyway"));
  }

  private Story major() {
    return Story.asked(world, doors, ChangeType.NORMAL, true, 2);
  }

  private Story normal(int score) {
    return Story.asked(world, doors, ChangeType.NORMAL, false, score);
  }

  private Story scheduled() {
    return Story.scheduled(world, doors);
  }
}
