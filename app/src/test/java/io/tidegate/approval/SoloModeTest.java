package io.tidegate.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.change.ChangeType;
import io.tidegate.change.State;
import io.tidegate.directory.Account;
import io.tidegate.directory.Accounts;
import io.tidegate.kernel.Forbidden;
import io.tidegate.review.Reviews;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people approve between them, or one does after a cool-off. */
@TidegateTest
class SoloModeTest {
  @Autowired Story.Doors doors;
  @Autowired Accounts accounts;
  @Autowired Reviews reviews;
  @Autowired Worlds worlds;
  @Autowired SettableClock clock;
  @Autowired ApprovalSweep sweep;

  World world;

  @BeforeEach
  void aWorld() {
    world = worlds.msp();
  }

  @Test
  void inSoloModeASelfApprovalWaitsOutTheCoolOff() {
    world = worlds.smb();
    solo();
    Story story = alone(2);
    JudgedStage stage = story.stage("Change manager");
    assertThat(stage.bench().coolOff()).isEqualTo(Duration.ofHours(24));
    story.approves(world.requester, "Change manager");
    assertThat(story.change().state()).isEqualTo(State.AUTHORIZE);
    assertThat(story.stage("Change manager").cooling()).hasSize(1);
    clock.tick(Duration.ofHours(24).minusSeconds(1));
    sweep.run();
    assertThat(story.change().state()).isEqualTo(State.AUTHORIZE);
    clock.tick(Duration.ofSeconds(1));
    sweep.run();
    assertThat(story.change().state()).isEqualTo(State.SCHEDULED);
    assertThat(story.stage("Change manager").cooling()).isEmpty();
  }

  @Test
  void everyThirdSelfApprovalIsReviewedBeforeItCloses() {
    world = worlds.smb();
    solo();
    for (int i = 0; i < SelfApprovalGate.ONE_IN; i++) {
      Story story = alone(2);
      story.approves(world.requester, "Change manager");
      clock.tick(Duration.ofHours(25));
      sweep.run();
      story.put(State.REVIEW);
      boolean drawn = story.change().number() % SelfApprovalGate.ONE_IN == 0;
      assertThat(story.closeCodes().contains("self-approval-unreviewed")).isEqualTo(drawn);
      story.completeTheReview(reviews);
      assertThat(story.closeCodes()).doesNotContain("self-approval-unreviewed");
    }
  }

  @Test
  void whatAnotherPersonApprovedIsNotDrawn() {
    for (int i = 0; i < SelfApprovalGate.ONE_IN; i++) {
      Story story = Story.asked(world, doors, ChangeType.NORMAL, false, 2);
      story.put(State.REVIEW);
      assertThat(story.closeCodes()).doesNotContain("self-approval-unreviewed");
    }
  }

  @Test
  void soloModeDoesNotCoverHighRisk() {
    world = worlds.smb();
    solo();
    Story story = alone(3);
    assertThat(story.approval().caseName()).isEqualTo("normal, high");
    assertThat(story.approval().verdict()).isEqualTo(RouteStanding.Verdict.BROKEN);
  }

  @Test
  void withoutSoloModeNobodyApprovesTheirOwnRequest() {
    world = worlds.smb();
    Story story = alone(2);
    assertThat(story.approval().verdict()).isEqualTo(RouteStanding.Verdict.BROKEN);
    assertThatThrownBy(() -> story.approves(world.requester, "Change manager"))
        .isInstanceOf(Forbidden.class);
  }

  private void solo() {
    Account account = world.inAccount(() -> accounts.get(world.id()));
    world.as(
        world.administrator,
        () ->
            accounts.switchSoloMode(
                world.actor(world.administrator), true, "There are two of us", account.version()));
  }

  /** The other one of the two makes it, so that nobody is left to decide. */
  private Story alone(int score) {
    Story story = Story.asked(world, doors, ChangeType.NORMAL, false, score);
    story.nameImplementers(Set.of(world.secondImplementer));
    return story;
  }
}
