package io.tidegate.policy.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.directory.Person;
import io.tidegate.policy.Drafts;
import io.tidegate.policy.NewDraft;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

@TidegateTest
class PolicyPagesTest {
  @Autowired Worlds worlds;
  @Autowired SettableClock clock;
  @Autowired Browser browser;
  @Autowired Drafts drafts;

  World world;
  Person mira;
  String draft;

  @BeforeEach
  void aDraft() {
    clock.set(TestClock.START);
    world = worlds.msp();
    mira = world.changeManager;
    NewDraft wanted = new NewDraft(world.bakery.id(), "Another term", "The board asked", null);
    draft = "/policy/drafts/" + world.as(mira, () -> drafts.open(world.actor(mira), wanted)).id();
  }

  @Test
  void staffReadThePolicyAndClientsDoNot() {
    for (String page :
        new String[] {"/policy", "/policy/presets/cobit", "/policy/comparison", draft}) {
      assertThat(browser.get(world, world.auditor, page)).as(page).hasStatusOk();
      assertThat(browser.get(world, world.clientApprover, page))
          .as(page)
          .hasStatus(HttpStatus.FORBIDDEN);
    }
    assertThat(browser.get(world, world.auditor, "/policy/presets/none"))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(browser.get(world, world.auditor, "/policy/versions/7"))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void aFormWithManyErrorsSaysEachAtItsFieldAndLosesNothing() {
    assertThat(
            browser
                .post(world, mira, draft + "/sections/emergency")
                .formField("version", "1")
                .formField("confirmWithinHours", "soon")
                .formField("documentsWithinWorkingDays", "99")
                .formField("flag.percent", "20")
                .formField("flag.days", "90")
                .formField("flag.fewest", "3")
                .formField("criteria[0].sentence", "A service is down")
                .formField("criteria[0].code", "Down!")
                .formField("criteria[4].sentence", "")
                .formField("criteria[4].code", "fire"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("4 things are missing or wrong")
        .contains("value=\"soon\"")
        .contains("value=\"99\"")
        .contains("value=\"Down!\"")
        .contains("value=\"fire\"")
        .contains("id=\"criteria[1].sentence-e\"");
  }

  @Test
  void whatIsTypedIsInTheDraftAndToldInWords() {
    assertThat(
            browser
                .post(world, mira, draft + "/sections/execution")
                .formField("version", "1")
                .formField("rehearsalHoldsDays", "30"))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(browser.get(world, mira, draft))
        .bodyText()
        .contains("A rehearsal of the rollback counts for 30 days");
    assertThat(
            browser
                .post(world, mira, draft + "/sections/execution")
                .formField("version", "1")
                .formField("rehearsalHoldsDays", "40"))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyText()
        .contains("value=\"40\"")
        .contains("was faster");
    assertThat(browser.post(world, mira, draft + "/publication").formField("version", "2"))
        .hasStatus(HttpStatus.SEE_OTHER)
        .hasHeader("Location", "/policy/versions/2");
    assertThat(browser.get(world, world.auditor, "/policy?client=" + world.bakery.id()))
        .bodyText()
        .contains("counts for 30 days", "The client’s own");
    assertThat(browser.get(world, world.auditor, "/policy/versions/2"))
        .bodyText()
        .contains("counts for 90 days", "counts for 30 days");
  }

  @Test
  void anEmptyDraftIsNotPublishedAndSaysWhy() {
    assertThat(browser.post(world, mira, draft + "/publication").formField("version", "1"))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyText()
        .contains("Nothing is changed yet");
    assertThat(
            browser
                .post(world, world.implementer, draft + "/publication")
                .formField("version", "1"))
        .hasStatus(HttpStatus.FORBIDDEN);
  }
}
