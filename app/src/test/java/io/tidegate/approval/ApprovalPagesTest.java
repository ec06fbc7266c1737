package io.tidegate.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.State;
import io.tidegate.execution.Rehearsals;
import io.tidegate.risk.Risks;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TidegateTest
class ApprovalPagesTest {
  @Autowired Approvals approvals;
  @Autowired Changes changes;
  @Autowired Risks risks;
  @Autowired Rehearsals rehearsals;
  @Autowired Worlds worlds;
  @Autowired Browser browser;

  World world;
  Story story;

  @BeforeEach
  void aChangeThatWaitsForTheBoard() {
    world = worlds.msp();
    story =
        Story.asked(
            world,
            new Story.Doors(changes, approvals, risks, rehearsals),
            ChangeType.NORMAL,
            true,
            2);
  }

  @Test
  void whoDecidesSeesTheAskAndOneButton() {
    assertThat(browser.get(world, world.cabMember, path()))
        .hasStatusOk()
        .bodyText()
        .contains("Your decision", "It fails", "Roll back by", "Approve", "revision 1,");
  }

  @Test
  void whoDoesNotDecideSeesHowItStandsAndNoForm() {
    assertThat(browser.get(world, world.auditor, path()))
        .hasStatusOk()
        .bodyText()
        .contains("Stages and votes", "Carla Board", "No decision waits for you here.")
        .doesNotContain("value=\"APPROVE\"");
  }

  @Test
  void aVoteIsGivenByAForm() {
    assertThat(
            browser
                .post(world, world.cabMember, path() + "/votes")
                .param("option", option("CAB"))
                .param("revision", "1")
                .param("decision", "APPROVE")
                .param("condition", ""))
        .hasStatus(303);
    assertThat(story.stage("CAB").standing().evidence().yes()).isEqualTo(1);
  }

  @Test
  void aRejectionWithoutAReasonIsDrawnAgain() {
    assertThat(
            browser
                .post(world, world.cabMember, path() + "/votes")
                .param("option", option("CAB"))
                .param("revision", "1")
                .param("decision", "REJECT"))
        .hasStatus(422)
        .bodyText()
        .contains("Say why you reject it");
    assertThat(story.change().state()).isEqualTo(State.AUTHORIZE);
  }

  @Test
  void anEditedChangeShowsWhatDiffersFromTheRevisionOneDecidedOn() {
    story.approves(world.cabMember, "CAB");
    story.moveWindow(9);
    assertThat(browser.get(world, world.cabMember, path()))
        .bodyText()
        .contains("What differs from revision 1", "Window, start");
  }

  @Test
  void anotherClientsPersonFindsNothing() {
    assertThat(browser.get(world, world.otherClientApprover, path())).hasStatus(404);
  }

  private String path() {
    return "/changes/" + story.change().number() + "/approval";
  }

  private String option(String stage) {
    return story.stage(stage).id() + ":" + world.cabMember.id();
  }
}
