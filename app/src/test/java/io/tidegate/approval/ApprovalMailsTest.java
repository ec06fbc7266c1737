package io.tidegate.approval;

import static io.tidegate.testkit.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.ChangeType;
import io.tidegate.directory.Person;
import io.tidegate.testkit.Outbox;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TidegateTest
class ApprovalMailsTest {
  @Autowired Story.Doors doors;
  @Autowired Approvals approvals;
  @Autowired Worlds worlds;
  @Autowired Outbox outbox;
  @Autowired SettableClock clock;
  @Autowired ApprovalSweep sweep;

  World world;
  Instant before;

  @BeforeEach
  void northlight() {
    world = worlds.msp();
    before = clock.instant();
  }

  @AfterEach
  void putTheClockBack() {
    clock.set(before);
  }

  @Test
  void theBoardHearsOfAnEmergencyWithoutBeingAskedAndTheEcabIsAsked() {
    asked(ChangeType.EMERGENCY);
    assertThat(outbox.awaited(world, world.cabMember, "approval-emergency").text())
        .contains("Shop closed", "reviews it afterwards")
        .doesNotContain("/links/");
    assertThat(outbox.link(world, world.ecabMember, "approval-asked"))
        .startsWith("/links/decisions/");
    assertThat(outbox.to(world, world.cabMember, "approval-asked")).isEmpty();
  }

  @Test
  void anEditedEmergencyIsToldToTheBoardOnce() {
    Story story = asked(ChangeType.EMERGENCY);
    outbox.awaited(world, world.cabMember, "approval-emergency");
    story.moveWindow(9);
    await().until(() -> outbox.to(world, world.ecabMember, "approval-asked").size() == 2);
    assertThat(outbox.to(world, world.cabMember, "approval-emergency")).hasSize(1);
  }

  @Test
  void ofASpokenWordTheManagersAndTheBoardHearAndItsAuthoriserIsAskedToConfirm() {
    Story story = asked(ChangeType.EMERGENCY);
    speak(story);
    assertThat(outbox.awaited(world, world.ecabMember, "approval-confirm").text())
        .contains("Ivan Implement wrote down", "telephone", "/approval#confirm")
        .doesNotContain("/links/");
    for (Person told : List.of(world.changeManager, world.secondChangeManager, world.cabMember)) {
      assertThat(outbox.awaited(world, told, "approval-verbal").text())
          .contains("Ella Emergency authorised this emergency by telephone");
    }
    assertThat(outbox.to(world, world.implementer, "approval-verbal")).isEmpty();
  }

  @Test
  void theAuthoriserIsRemindedOnceAtHalfTimeAndAnUnconfirmedWordIsEscalatedOnce() {
    Story story = asked(ChangeType.EMERGENCY);
    speak(story);
    tickAndSweep(Duration.ofHours(12).minusSeconds(1));
    assertThat(again()).isZero();
    tickAndSweep(Duration.ofSeconds(1));
    outbox.awaited(world, world.ecabMember, "approval-confirm-again");
    tickAndSweep(Duration.ofHours(11));
    assertThat(again()).isEqualTo(1);
    assertThat(outbox.to(world, world.leader, "approval-unauthorised")).isEmpty();
    tickAndSweep(Duration.ofHours(1));
    for (Person told : List.of(world.leader, world.changeManager, world.requester)) {
      assertThat(outbox.awaited(world, told, "approval-unauthorised").text())
          .contains("was not confirmed in time");
    }
    sweep.run();
    assertThat(outbox.to(world, world.leader, "approval-unauthorised")).hasSize(1);
  }

  @Test
  void aConfirmedWordIsNeitherRemindedNorEscalated() {
    Story story = asked(ChangeType.EMERGENCY);
    speak(story);
    answer(story, true);
    tickAndSweep(Duration.ofHours(30));
    assertThat(again()).isZero();
    assertThat(outbox.to(world, world.leader, "approval-unauthorised")).isEmpty();
  }

  @Test
  void aDeniedWordIsEscalatedAtOnce() {
    Story story = asked(ChangeType.EMERGENCY);
    speak(story);
    answer(story, false);
    assertThat(outbox.awaited(world, world.leader, "approval-unauthorised").text())
        .contains("was denied");
  }

  @Test
  void aConditionIsToldToWhoMustSeeToIt() {
    Story story = asked(ChangeType.NORMAL);
    story.votes(
        world.clientApprover, "Client", new Decision.Approve("Only with the vendor on call"));
    for (Person told : List.of(world.requester, world.implementer)) {
      assertThat(outbox.awaited(world, told, "approval-condition").text())
          .contains("Anna Approve approved it on a condition", "Only with the vendor on call");
    }
    assertThat(outbox.to(world, world.clientApprover, "approval-condition")).isEmpty();
  }

  @Test
  void aRouteThatNobodyCanDecideIsToldToWhoMayMendIt() {
    Story story = asked(ChangeType.NORMAL);
    story.nameImplementers(Set.of(world.cabMember, world.secondCabMember, world.thirdCabMember));
    for (Person told : List.of(world.changeManager, world.requester)) {
      assertThat(outbox.awaited(world, told, "approval-broken").text())
          .contains("CAB: ", "/approval#mend");
    }
  }

  private long again() {
    return outbox.to(world, world.ecabMember, "approval-confirm-again").size();
  }

  private void tickAndSweep(Duration duration) {
    clock.tick(duration);
    sweep.run();
  }

  private Story asked(ChangeType type) {
    return Story.asked(world, doors, type, type == ChangeType.NORMAL, 2);
  }

  private void speak(Story story) {
    SpokenWord word = new SpokenWord(world.ecabMember.id(), clock.instant(), "telephone");
    world.doAs(
        world.implementer,
        () -> approvals.recordWord(world.actor(world.implementer), story.id, word));
  }

  private void answer(Story story, boolean confirmed) {
    VerbalWord word = world.inAccount(() -> approvals.wordsOn(story.change())).getFirst();
    world.doAs(
        world.ecabMember,
        () ->
            approvals.answerWord(
                world.actor(world.ecabMember), story.id, word.vote(), confirmed, "I was asleep"));
  }
}
