package io.tidegate.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.directory.Person;
import io.tidegate.kernel.Role;
import io.tidegate.policy.Draft;
import io.tidegate.policy.Drafts;
import io.tidegate.policy.NewDraft;
import io.tidegate.policy.Preset;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

@TidegateTest
class TablePagesTest {
  @Autowired Worlds worlds;
  @Autowired Browser browser;
  @Autowired Drafts drafts;
  @Autowired ApprovalDrafts tables;

  World world;
  Person manager;
  Draft draft;
  String path;

  @BeforeEach
  void aDraftForTheBakery() {
    world = worlds.msp();
    manager = world.changeManager;
    NewDraft wanted =
        new NewDraft(world.bakery.id(), "Two of us", "They are two", Preset.SMALL_TEAM);
    draft = world.as(manager, () -> drafts.open(world.actor(manager), wanted));
    path = "/policy/drafts/" + draft.id() + "/sections/approval";
  }

  @Test
  void theTableReadsInWordsAndSaysHowManyItWouldHaveCaught() {
    assertThat(browser.get(world, manager, path))
        .hasStatusOk()
        .bodyText()
        .contains("normal, low or medium", "A colleague", "CAB of two", "all of: CAB members")
        .contains("Counting the last year…")
        .doesNotContain("Some changes have no route");
    assertThat(browser.get(world, manager, path + "/caught"))
        .hasStatusOk()
        .bodyText()
        .contains("Of 0 changes of the last year.");
    assertThat(browser.get(world, world.clientApprover, path)).hasStatus(HttpStatus.FORBIDDEN);
  }

  @Test
  void rowsMoveUpAndDownAndByDragging() {
    assertThat(order("act", "down:0", version())).hasStatus(HttpStatus.SEE_OTHER);
    assertThat(rows()).startsWith("emergency", "standard");
    assertThat(order("order", "1,0,2,3,4,5", version())).hasStatus(HttpStatus.SEE_OTHER);
    assertThat(rows()).startsWith("standard", "emergency");
  }

  @Test
  void whoWasOvertakenIsToldAndSeesTheTableAsItIs() {
    long seen = version();
    order("act", "down:0", seen);
    assertThat(order("act", "down:3", seen))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyText()
        .contains(manager.name() + " was faster");
    assertThat(rows()).startsWith("emergency", "standard", "normal, major", "normal, critical");
  }

  @Test
  void aRowIsWrittenWithItsStagesAndReadsBackAsItWasTyped() {
    assertThat(
            browser
                .post(world, manager, path + "/rows")
                .formField("version", Long.toString(version()))
                .formField("before", "2")
                .formField("name", "firewalls")
                .formField("types", "NORMAL")
                .formField("categories", "firewall, vpn")
                .formField("criticality", "4")
                .formField("cost", "500")
                .formField("stage", "0", "1")
                .formField("s0-name", "Two heads")
                .formField("s0-turn", "1")
                .formField("s0-kind", "people")
                .formField("s0-roles", "CHANGE_MANAGER", "IT_LEADERSHIP")
                .formField("s0-people", world.implementer.email())
                .formField("s0-rule", "at-least")
                .formField("s0-count", "2")
                .formField("s1-name", "Owners")
                .formField("s1-turn", "2")
                .formField("s1-kind", "owners")
                .formField("s1-critical", "4")
                .formField("s1-rule", "all")
                .formField("act", "save"))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(rows()).element(2).isEqualTo("firewalls");
    RouteTable.Row row = table().rows().get(2);
    assertThat(row.when().categories()).containsExactlyInAnyOrder("firewall", "vpn");
    assertThat(row.route().groups()).hasSize(2);
    assertThat(row.route().groups().getFirst().getFirst().rule()).isEqualTo(new Rule.AtLeast(2));
    assertThat(row.route().groups().getFirst().getFirst().approvers())
        .contains(new Approvers.OnePerson(world.implementer.id()));
    assertThat(browser.get(world, manager, path + "/rows/2"))
        .bodyText()
        .contains("value=\"firewalls\"", "firewall, vpn", world.implementer.email());
  }

  @Test
  void everyErrorStandsAtItsFieldAndNothingTypedIsLost() {
    assertThat(
            browser
                .post(world, manager, path + "/rows/2")
                .formField("version", Long.toString(version()))
                .formField("was", "normal, major")
                .formField("name", "standard")
                .formField("cost", "much")
                .formField("stage", "0")
                .formField("s0-name", "")
                .formField("s0-turn", "first")
                .formField("s0-kind", "people")
                .formField("s0-people", "Nobody Atall")
                .formField("s0-rule", "at-least")
                .formField("s0-count", "0")
                .formField("act", "save"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Another row is called “standard” too.")
        .contains("Give an amount such as 5000 or 499.50.")
        .contains("Say what this stage is called.")
        .contains("Nobody here is called “Nobody Atall”.")
        .contains("value=\"much\"", "value=\"first\"", "value=\"Nobody Atall\"");
    assertThat(rows()).contains("normal, major");
  }

  @Test
  void whoSavesARowThatMovedMeanwhileSeesWhatItSaysNowAndSavesInItsPlace() {
    long seen = version();
    order("act", "down:2", seen);
    assertThat(save(2, seen))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyText()
        .contains("was faster", "It now says: normal, major", "value=\"Everybody\"")
        .contains(path + "/rows/3");
    assertThat(save(3, version())).hasStatus(HttpStatus.SEE_OTHER);
    assertThat(table().rows().get(3).route().groups().getFirst().getFirst().name())
        .isEqualTo("Everybody");
  }

  @Test
  void aStageMoreAndAStageLessAreDrawnAndNothingIsWrittenYet() {
    long seen = version();
    assertThat(
            browser
                .post(world, manager, path + "/rows/2")
                .formField("version", Long.toString(seen))
                .formField("stage", "0")
                .formField("s0-name", "First")
                .formField("act", "add"))
        .hasStatusOk()
        .bodyText()
        .contains("value=\"First\"", "s1-name");
    assertThat(version()).isEqualTo(seen);
  }

  @Test
  void aTableThatLeavesChangesWithoutARouteSaysWhichInWords() {
    remove(5);
    assertThat(browser.get(world, manager, path))
        .bodyText()
        .contains("Some changes have no route")
        .contains("No row catches: normal, risk low or medium, not major.");
    assertThat(rows()).doesNotContain("normal, low or medium");
  }

  @Test
  void deadlinesAndSoloModeAreHeldToTheirBounds() {
    assertThat(limits("0", "30"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Give 1 to 30 working days.");
    assertThat(limits("5", "45")).hasStatus(HttpStatus.SEE_OTHER);
    assertThat(further("0", "", "CHANGE_MANAGER"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Give 1 to 720 hours.");
    assertThat(further("1", "90", "CHANGE_MANAGER"))
        .as("an emergency waits no longer than other changes")
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("no more than the hours of other changes.", "value=\"90\"");
    assertThat(further("24", "", ""))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Say to whom it goes on then.");
    assertThat(further("36", "15", "CHANGE_MANAGER")).hasStatus(HttpStatus.SEE_OTHER);
    assertThat(world.as(manager, () -> tables.rules(drafts.get(draft.id()))).escalates().more())
        .containsExactly(
            new ApprovalRules.Step(
                36, 15, false, List.of(new Approvers.Holders(Role.CHANGE_MANAGER))));
    assertThat(browser.get(world, manager, path))
        .bodyText()
        .contains("value=\"36\"", "value=\"15\"");
    ApprovalRules rules = world.as(manager, () -> tables.rules(drafts.get(draft.id())));
    assertThat(rules.deadlines()).isEqualTo(new ApprovalRules.Deadlines(5, 45, 60));
    assertThat(rules.mayOverride()).isEmpty();
  }

  @Test
  void aStageForSomeIsAddedWhateverRowMatched() {
    assertThat(
            browser
                .post(world, manager, path + "/additions")
                .formField("version", Long.toString(version()))
                .formField("types", "NORMAL")
                .formField("irreversible", "true")
                .formField("stage", "0")
                .formField("s0-name", "Second look")
                .formField("s0-kind", "people")
                .formField("s0-peers", "true")
                .formField("s0-rule", "any"))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(table().additions())
        .extracting(one -> one.stage().name())
        .containsExactly("Second look");
  }

  private org.springframework.test.web.servlet.assertj.MvcTestResult save(int row, long version) {
    return browser
        .post(world, manager, path + "/rows/" + row)
        .formField("version", Long.toString(version))
        .formField("was", "normal, major")
        .formField("name", "normal, major")
        .formField("types", "NORMAL")
        .formField("major", "true")
        .formField("stage", "0")
        .formField("s0-name", "Everybody")
        .formField("s0-turn", "1")
        .formField("s0-kind", "people")
        .formField("s0-roles", "CAB_MEMBER")
        .formField("s0-rule", "all")
        .formField("act", "save")
        .exchange();
  }

  private org.springframework.test.web.servlet.assertj.MvcTestResult order(
      String field, String value, long version) {
    return browser
        .post(world, manager, path + "/order")
        .formField("version", Long.toString(version))
        .formField(field, value)
        .exchange();
  }

  private void remove(int row) {
    assertThat(
            browser
                .post(world, manager, path + "/rows/" + row + "/removal")
                .formField("version", Long.toString(version())))
        .hasStatus(HttpStatus.SEE_OTHER);
  }

  private org.springframework.test.web.servlet.assertj.MvcTestResult further(
      String hours, String minutes, String role) {
    return browser
        .post(world, manager, path + "/limits")
        .formField("version", Long.toString(version()))
        .formField("deadlines.workingDays", "5")
        .formField("deadlines.emergencyMinutes", "45")
        .formField("deadlines.remindAtPercent", "60")
        .formField("solo.coolOffHours", "24")
        .formField("escalation.further[0].hours", hours)
        .formField("escalation.further[0].emergencyMinutes", minutes)
        .formField("escalation.further[0].roles", role)
        .exchange();
  }

  private org.springframework.test.web.servlet.assertj.MvcTestResult limits(
      String days, String minutes) {
    return browser
        .post(world, manager, path + "/limits")
        .formField("version", Long.toString(version()))
        .formField("deadlines.workingDays", days)
        .formField("deadlines.emergencyMinutes", minutes)
        .formField("deadlines.remindAtPercent", "60")
        .formField("solo.coolOffHours", "24")
        .formField("solo.levels", "LOW")
        .exchange();
  }

  private long version() {
    return world.as(manager, () -> drafts.get(draft.id())).version();
  }

  private RouteTable table() {
    return world.as(manager, () -> tables.rules(drafts.get(draft.id()))).routes();
  }

  private List<String> rows() {
    return table().rows().stream().map(RouteTable.Row::name).toList();
  }
}
