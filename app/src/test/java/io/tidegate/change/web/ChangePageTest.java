package io.tidegate.change.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.Move;
import io.tidegate.change.NewChange;
import io.tidegate.change.Transition;
import io.tidegate.directory.Person;
import io.tidegate.testkit.SignedIn;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TidegateTest
class ChangePageTest {
  @Autowired MockMvcTester browser;
  @Autowired Changes changes;
  @Autowired Worlds worlds;

  World world;
  Change change;

  @BeforeEach
  void aDraft() {
    world = worlds.msp();
    change = draft("Replace the <core> switch");
  }

  @Test
  void thePageSaysWhatItIsWhereItStandsWhatBlocksItAndWhatOneCanDo() {
    String page = body(get(world.requester, "/changes/" + change.number()));

    assertThat(page)
        .containsSubsequence(
            "Replace the &lt;core&gt; switch",
            change.code(),
            "Lifecycle, step 1 of 8",
            "Three things stand before Submit",
            "Say why it is needed",
            "You can",
            "Complete the request",
            "Cancel change…");
  }

  @Test
  void aRefusedDeedIsAnsweredOnThePageAndWritesNothing() {
    MvcTestResult answer =
        browser
            .post()
            .uri("/changes/" + change.number() + "/submission")
            .param("version", String.valueOf(change.version()))
            .with(SignedIn.as(world.actor(world.requester)))
            .exchange();

    assertThat(answer).hasStatus(HttpStatus.CONFLICT);
    assertThat(body(answer)).contains("Submit did not happen. Say why it is needed");
  }

  @Test
  void aCancelledChangeKeepsItsReasonOnTheRecord() {
    MvcTestResult answer =
        browser
            .post()
            .uri("/changes/" + change.number() + "/cancellation")
            .param("version", String.valueOf(change.version()))
            .param("reason", "The vendor withdrew the update")
            .with(SignedIn.as(world.actor(world.requester)))
            .exchange();

    assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
    assertThat(body(get(world.requester, "/changes/" + change.number())))
        .contains("Nothing is left to do", "The vendor withdrew the update");
  }

  @Test
  void whoComesSecondReadsWhoWasFaster() {
    MvcTestResult answer =
        browser
            .post()
            .uri("/changes/" + change.number() + "/cancellation")
            .param("version", String.valueOf(change.version() - 1))
            .param("reason", "Too late")
            .with(SignedIn.as(world.actor(world.requester)))
            .exchange();

    assertThat(answer).hasStatus(HttpStatus.CONFLICT);
    assertThat(body(answer))
        .contains(
            world.requester.name() + " was faster", "Replace the &lt;core&gt; switch", "You can");
  }

  @Test
  void anotherAccountsChangeIsNotThere() {
    World rival = world.rival();

    assertThat(
            browser
                .get()
                .uri("/changes/" + change.number())
                .with(SignedIn.as(rival.actor(rival.administrator)))
                .exchange())
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void theListFindsByTheBeginningOfAWordByNumberAndByState() {
    draft("Renew the certificates");

    assertThat(body(get(world.requester, "/changes?q=certif")))
        .contains("Renew the certificates")
        .doesNotContain("&lt;core&gt;");
    assertThat(get(world.requester, "/changes?q=" + change.code()))
        .hasStatus(HttpStatus.SEE_OTHER)
        .redirectedUrl()
        .isEqualTo("/changes/" + change.number());
    assertThat(body(get(world.requester, "/changes?q=it's+(a)+%26+b%5C")))
        .contains("No changes match");
    assertThat(body(get(world.requester, "/changes?state=draft&owner=me&type=normal")))
        .contains("core", "certificates");
    assertThat(body(get(world.requester, "/changes?state=closed"))).contains("No changes match");
  }

  @Test
  void theListBeginsWithWhatIsOpen() {
    draft("Renew the certificates");
    world.as(
        world.requester,
        () ->
            changes.take(
                world.actor(world.requester),
                change.id(),
                Move.of(Transition.CANCEL, change.version()).because("Not now")));

    assertThat(body(get(world.requester, "/changes")))
        .contains("Renew the certificates")
        .doesNotContain("&lt;core&gt;");
    assertThat(body(get(world.requester, "/changes?state=any"))).contains("certificates", "core");
  }

  @Test
  void homeSaysWhatWaitsForWhom() {
    assertThat(body(get(world.requester, "/")))
        .contains("Complete the request: Replace the &lt;core&gt; switch");
    assertThat(body(get(world.auditor, "/"))).contains("Nothing waits for you");
  }

  private Change draft(String title) {
    return world.as(
        world.requester,
        () ->
            changes.create(
                world.actor(world.requester),
                new NewChange(world.bakery.id(), ChangeType.NORMAL, title, null)));
  }

  private MvcTestResult get(Person person, String path) {
    return browser
        .get()
        .uri(java.net.URI.create(path))
        .with(SignedIn.as(world.actor(person)))
        .exchange();
  }

  private static String body(MvcTestResult result) {
    try {
      return result.getMvcResult().getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
