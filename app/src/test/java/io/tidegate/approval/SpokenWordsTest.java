package io.tidegate.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.State;
import io.tidegate.change.Transition;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Stale;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An emergency is authorised by word of mouth, and confirmed or denied later. */
@TidegateTest
class SpokenWordsTest {
  @Autowired Story.Doors doors;
  @Autowired Approvals approvals;
  @Autowired Changes changes;
  @Autowired Worlds worlds;
  @Autowired SettableClock clock;

  World world;

  @BeforeEach
  void aWorld() {
    world = worlds.msp();
  }

  @Test
  void aSpokenWordCountsAtOnceAndIsConfirmedByOnesOwnSignIn() {
    Story story = emergency();
    speak(story);
    assertThat(story.change().state()).isEqualTo(State.SCHEDULED);
    assertThat(story.blockers(Transition.START)).doesNotContain("approval-missing");
    VerbalWord word = words(story).getFirst();
    assertThatThrownBy(() -> answer(story, world.leader, word, true, ""))
        .isInstanceOf(Forbidden.class);
    answer(story, world.ecabMember, word, true, "");
    assertThat(words(story).getFirst().standing()).isEqualTo(VerbalWord.Standing.CONFIRMED);
    assertThatThrownBy(() -> answer(story, world.ecabMember, word, false, "No"))
        .isInstanceOf(Stale.class);
  }

  @Test
  void aDeniedWordSendsTheChangeBackToBeAuthorised() {
    Story story = emergency();
    speak(story);
    answer(story, world.ecabMember, words(story).getFirst(), false, "I was asleep");
    assertThat(story.change().state()).isEqualTo(State.AUTHORIZE);
    assertThat(story.stage("ECAB").standing().evidence().votes()).isEmpty();
  }

  @Test
  void onlyAnEmergencyIsAuthorisedByWordOfMouth() {
    Story story = major();
    assertThatThrownBy(() -> speak(story)).isInstanceOf(Forbidden.class);
  }

  @Test
  void whoOnlyReadsWritesNoSpokenAuthorisationDown() {
    Story story = emergency();

    assertThatThrownBy(() -> speak(story, world.auditor)).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> speak(story, world.clientViewer)).isInstanceOf(Forbidden.class);
    assertThat(story.change().state()).isEqualTo(State.AUTHORIZE);
  }

  private Story major() {
    return Story.asked(world, doors, ChangeType.NORMAL, true, 2);
  }

  private Story emergency() {
    return Story.asked(world, doors, ChangeType.EMERGENCY, false, 0);
  }

  private void speak(Story story) {
    speak(story, world.implementer);
  }

  private void speak(Story story, Person writer) {
    world.doAs(
        writer,
        () ->
            approvals.recordWord(
                world.actor(writer),
                story.id,
                new SpokenWord(world.ecabMember.id(), clock.instant(), "telephone")));
  }

  private List<VerbalWord> words(Story story) {
    return world.inAccount(() -> approvals.wordsOn(changes.get(story.id)));
  }

  private void answer(Story story, Person person, VerbalWord word, boolean yes, String said) {
    world.doAs(
        person, () -> approvals.answerWord(world.actor(person), story.id, word.vote(), yes, said));
  }
}
