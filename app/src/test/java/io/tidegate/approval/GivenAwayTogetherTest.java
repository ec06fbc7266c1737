package io.tidegate.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.BulkAnswer;
import io.tidegate.change.BulkDeed;
import io.tidegate.change.BulkDeeds;
import io.tidegate.change.State;
import io.tidegate.kernel.PersonId;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nothing that was approved is reopened along with others unless that was asked for. */
@TidegateTest
class GivenAwayTogetherTest {
  @Autowired Worlds worlds;
  @Autowired Story.Doors doors;
  @Autowired BulkDeeds deeds;

  World world;
  Story story;

  @BeforeEach
  void anApprovedChange() {
    world = worlds.msp();
    story = Story.scheduled(world, doors);
  }

  @Test
  void whatWasApprovedStaysWithItsOwnerAndItsApprovals() {
    BulkAnswer answer = giveTo(world.implementer.id(), false);

    assertThat(answer.done()).isEmpty();
    assertThat(answer.refused())
        .extracting(BulkAnswer.NotDone::because)
        .containsExactly(
            story.change().code()
                + " is under approval, and by another owner its approvals would lapse.");
    assertThat(story.change().state()).isEqualTo(State.SCHEDULED);
  }

  @Test
  void itsApproversAreAskedAgainWhereThatWasWanted() {
    BulkAnswer answer = giveTo(world.implementer.id(), true);

    assertThat(answer.refused()).isEmpty();
    assertThat(story.change().people().owner()).isEqualTo(world.implementer.id());
    assertThat(story.change().state()).isEqualTo(State.AUTHORIZE);
  }

  @Test
  void itsOwnerKeepsItWithoutAnyQuestion() {
    BulkAnswer answer = giveTo(story.change().people().owner(), false);

    assertThat(answer.done()).containsExactly(story.change().number());
    assertThat(story.change().state()).isEqualTo(State.SCHEDULED);
  }

  private BulkAnswer giveTo(PersonId owner, boolean reopening) {
    return world.as(
        world.changeManager,
        () ->
            deeds.act(
                world.actor(world.changeManager),
                List.of(story.change().number()),
                new BulkDeed.Assign(owner, reopening)));
  }
}
