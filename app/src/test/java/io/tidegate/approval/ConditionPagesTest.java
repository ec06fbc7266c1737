package io.tidegate.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Stale;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** Conditions of an approval, as they are laid and ticked off on the decision page. */
@TidegateTest
class ConditionPagesTest {
  @Autowired Story.Doors doors;
  @Autowired Approvals approvals;
  @Autowired Changes changes;
  @Autowired Worlds worlds;
  @Autowired Browser browser;

  World world;
  Story story;

  @BeforeEach
  void aChangeApprovedOnTwoConditions() {
    world = worlds.msp();
    story = asked();
    story.votes(world.cabMember, "CAB", new Decision.Approve("Only with the vendor on call"));
    story.votes(world.secondCabMember, "CAB", new Decision.Approve("Only after the backup"));
  }

  @Test
  void whatWasTypedIsKeptWhenABallotIsIncomplete() {
    story = asked();

    assertThat(ballot("REJECT").param("condition", "Only on a Sunday"))
        .hasStatus(422)
        .bodyText()
        .contains("Only on a Sunday", "Say why you reject it");
  }

  @Test
  void whatWasTypedIsKeptWhenTheChangeWasEditedMeanwhile() {
    story = asked();
    MockMvcRequestBuilder late = ballot("APPROVE").param("condition", "Only on a Sunday");
    story.moveWindow(9);

    assertThat(late)
        .hasStatus(409)
        .bodyText()
        .contains("revision 2 is now to be decided", "Only on a Sunday", "value=\"APPROVE\"");
  }

  @Test
  void whatWasTypedIsKeptWhenTheTurnHasPassedOn() {
    assertThat(ballot(world.leader, "IT leadership", "REJECT").param("reason", "No spare is left"))
        .hasStatus(403)
        .bodyText()
        .contains("It is not the turn of IT leadership.", "You had written:", "No spare is left")
        .doesNotContain("value=\"APPROVE\"");
  }

  @Test
  void aRefusalStandsBesideTheConditionItBelongsTo() {
    String form = "condition-" + condition(0) + "-reason";

    assertThat(meet(0, "  "))
        .hasStatus(422)
        .bodyText()
        .contains("href=\"#" + form + "\"")
        .contains("id=\"" + form + "-e\"")
        .doesNotContain("id=\"condition-" + condition(1) + "-reason-e\"");
    assertThat(meet(0, "Ticket V-12")).hasStatus(303);
    assertThat(browser.get(world, world.implementer, path()))
        .bodyText()
        .contains("Holds: “Ticket V-12”", "Stops the start");
  }

  @Test
  void onlyWhoMayTickAConditionOffIsShownTheForm() {
    assertThat(browser.get(world, world.implementer, path())).bodyText().contains("/fulfilment");
    assertThat(browser.get(world, world.auditor, path()))
        .bodyText()
        .contains("Only with the vendor on call", "Stops the start")
        .doesNotContain("/fulfilment");
  }

  @Test
  void aConditionIsTickedOffOnItsOwnChangeAlone() {
    Story other = asked();
    UUID vote = condition(0);

    assertThatThrownBy(() ->
            world.doAs(
                world.implementer,
                () -> approvals.meet(world.actor(world.implementer), other.id, vote, "It is fine")))
        .isInstanceOf(Stale.class);
    assertThat(world.inAccount(() -> approvals.conditionsOf(story.change())))
        .allSatisfy(condition -> assertThat(condition.metAt()).isNull());
  }

  private Story asked() {
    return Story.asked(world, doors, ChangeType.NORMAL, true, 2);
  }

  private MockMvcRequestBuilder ballot(String decision) {
    return ballot(world.thirdCabMember, "CAB", decision);
  }

  private MockMvcRequestBuilder ballot(Person voter, String stage, String decision) {
    return browser
        .post(world, voter, path() + "/votes")
        .param("option", story.stage(stage).id() + ":" + voter.id())
        .param("revision", "1")
        .param("decision", decision);
  }

  private UUID condition(int which) {
    return world.inAccount(() -> approvals.conditionsOf(story.change())).get(which).vote();
  }

  private MockMvcRequestBuilder meet(int which, String how) {
    UUID vote = condition(which);
    return browser
        .post(world, world.implementer, path() + "/conditions/" + vote + "/fulfilment")
        .param("condition-" + vote + "-reason", how);
  }

  private String path() {
    return "/changes/" + story.change().number() + "/approval";
  }
}
