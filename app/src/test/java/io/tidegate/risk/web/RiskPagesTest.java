package io.tidegate.risk.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.directory.Person;
import io.tidegate.execution.Rehearsals;
import io.tidegate.inventory.Items;
import io.tidegate.risk.Risks;
import io.tidegate.risk.RiskyChanges;
import io.tidegate.risk.Scoring;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import io.tidegate.ui.Views;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@TidegateTest
class RiskPagesTest {
  @Autowired Worlds worlds;
  @Autowired Items items;
  @Autowired Rehearsals rehearsals;
  @Autowired Changes changes;
  @Autowired Browser browser;
  @Autowired Risks risks;
  @Autowired RiskPanel panel;
  @Autowired Views views;

  RiskyChanges risky;

  @BeforeEach
  void ready() {
    risky = new RiskyChanges(changes, items, rehearsals);
  }

  @Test
  void theFormComesWithEveryProposalChosenAndItsReason() {
    World world = worlds.msp();
    Change change = risky.firewall(world);

    assertThat(browser.get(world, world.changeManager, path(change)))
        .hasStatusOk()
        .bodyText()
        .contains("Proposed 4: Firewall: FW-01 protects others.")
        .contains("<input type=\"radio\" name=\"security\" value=\"4\" checked>")
        .contains("What everything rests on")
        .contains("Total 16: 15 to 19 is high")
        .contains("Save the five answers");
  }

  @Test
  void thePageIsHeadedLikeEveryPageOfItsChange() {
    World world = worlds.msp();
    Change change = risky.firewall(world);

    assertThat(browser.get(world, world.changeManager, path(change)))
        .hasStatusOk()
        .bodyText()
        .contains("<h1>" + change.title(), change.code())
        .contains("ui-state-chip", "data-state=\"assess\"", "data-type=\"normal\"")
        .contains(world.bakery.name());
  }

  @Test
  void answersAreSavedAndTheChangeShowsThem() {
    World world = worlds.msp();
    Change change = risky.firewall(world);

    assertThat(answer(world, world.changeManager, change, "3", ""))
        .hasStatus(HttpStatus.SEE_OTHER)
        .headers()
        .hasValue("Location", "/changes/" + change.number() + "#risk");
    assertThat(world.as(world.auditor, () -> risks.latest(change.id())))
        .map(Scoring::phrase)
        .contains("high, 16 of 25");
    assertThat(section(world, change))
        .contains("scored", "Confirmed by Mira Manage", "Passed")
        .doesNotContain("as proposed");
  }

  @Test
  void anotherAnswerWithoutAReasonComesBackWithWhatWasChosen() {
    World world = worlds.msp();
    Change change = risky.firewall(world);

    assertThat(answer(world, world.changeManager, change, "2", " "))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Say why “Rollback” is a 2 and not the proposed 3.")
        .contains("href=\"#rollback-reason\"")
        .contains("<input type=\"radio\" name=\"rollback\" value=\"2\" checked>");
    assertThat(world.as(world.auditor, () -> risks.latest(change.id()))).isEmpty();
  }

  @Test
  void theTotalFollowsWhatIsChosen() {
    World world = worlds.msp();
    Change change = risky.firewall(world);

    assertThat(browser.get(world, world.changeManager, path(change) + "/total?security=5&timing=5"))
        .hasStatusOk()
        .bodyText()
        .contains("Total 21: 20 and above is critical")
        .contains("Security implications scored 5: at least high")
        .contains("id=\"risk-short\" hx-swap-oob=\"true\"")
        .doesNotContain("<html");
  }

  @Test
  void whoMayNotAnswerReadsWhyAndFindsNoButton() {
    World world = worlds.msp();
    Change change = risky.firewall(world);

    assertThat(browser.get(world, world.auditor, path(change)))
        .hasStatusOk()
        .bodyText()
        .contains("and change managers answer these.")
        .doesNotContain("Save the five answers");
    assertThat(answer(world, world.auditor, change, "3", "")).hasStatus(HttpStatus.FORBIDDEN);
  }

  @Test
  void somebodyElsesChangeIsNotFound() {
    World world = worlds.msp();
    Change change = risky.firewall(world);

    assertThat(browser.get(world, world.otherClientApprover, path(change)))
        .hasStatus(HttpStatus.NOT_FOUND);
    World rival = world.rival();
    assertThat(browser.get(rival, rival.changeManager, path(change)))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void thePanelShowsWhatIsProposedAndFoundWhileNobodyHasAnswered() {
    World world = worlds.msp();
    Change change = risky.firewall(world);
    Change worse = risky.plan(world, change, risky.boilerplate());

    assertThat(section(world, worse))
        .contains("as proposed. Nobody has confirmed it yet", "Answer the five questions")
        .contains("Step R1 only fills the field: “Revert changes if issues arise”");
  }

  @Test
  void theChangesOwnPageShowsItsRisk() {
    World world = worlds.msp();
    Change change = risky.firewall(world);

    assertThat(browser.get(world, world.changeManager, "/changes/" + change.number()))
        .hasStatusOk()
        .bodyText()
        .contains("href=\"#risk\"", "id=\"risk\"", "Answer the five questions", "id=\"seven-rs\"")
        .contains("The five risk questions are not answered");
  }

  @Test
  void theSevenRsComeAlone() {
    World world = worlds.msp();
    Change change = risky.firewall(world);

    assertThat(browser.get(world, world.requester, path(change) + "/seven-rs"))
        .hasStatusOk()
        .bodyText()
        .contains("6 of 7", "Name an owner and an implementer")
        .doesNotContain("<html");
  }

  private MockMvcRequestBuilder answer(
      World world, Person person, Change change, String rollback, String reason) {
    return browser
        .post(world, person, path(change))
        .param("users", "4")
        .param("systems", "4")
        .param("security", "4")
        .param("rollback", rollback)
        .param("rollback-reason", reason)
        .param("timing", "1");
  }

  private String section(World world, Change change) {
    return world.as(
        world.changeManager,
        () ->
            new String(
                views
                    .draw(panel.of(change, world.actor(world.changeManager)).orElseThrow())
                    .toByteArray(),
                java.nio.charset.StandardCharsets.UTF_8));
  }

  private static String path(Change change) {
    return "/changes/" + change.number() + "/risk";
  }
}
