package io.tidegate.change.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.Move;
import io.tidegate.change.NewChange;
import io.tidegate.change.Tags;
import io.tidegate.change.Transition;
import io.tidegate.directory.Person;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is done on the list itself: several changes at once, views kept under a name, the board. */
@TidegateTest
class ListDeedsTest {
  @Autowired Browser browser;
  @Autowired Changes changes;
  @Autowired Tags tags;
  @Autowired Worlds worlds;

  World world;
  Change first;
  Change second;

  @BeforeEach
  void twoChanges() {
    world = worlds.msp();
    first = draft("Renew the certificate");
    second = draft("Replace the switch");
  }

  @Test
  void severalAreGivenToAnotherOwnerAtOnce() {
    assertThat(
            bulk(world.changeManager, "assign", first, second)
                .param("bulk-owner", world.implementer.id().toString())
                .param("state", "any"))
        .hasStatus(HttpStatus.SEE_OTHER)
        .hasRedirectedUrl("/changes?state=any");
    for (Change one : List.of(first, second)) {
      assertThat(now(one).people().owner()).isEqualTo(world.implementer.id());
      assertThat(now(one).people().requester()).isEqualTo(world.requester.id());
    }
  }

  @Test
  void whatMayNotBeDoneToOneIsSaidAndIsDoneToTheOthers() {
    cancel(first);
    assertThat(
            bulk(world.changeManager, "assign", first, second)
                .param("bulk-owner", world.implementer.id().toString()))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyText()
        .contains("1 change now with " + world.implementer.name())
        .contains(first.code() + ": ", "is cancelled; its record stays as it is")
        .contains("Keep this address to read it again", "/changes/bulk/");
    assertThat(now(second).people().owner()).isEqualTo(world.implementer.id());
  }

  @Test
  void allThatTheListFindsAreActedOnWhereverTheyStand() {
    MvcTestResult answer =
        bulk(world.changeManager, "tag")
            .param("bulk-tag", "Q4")
            .param("all", "true")
            .param("state", "any")
            .exchange();
    assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
    String run = String.valueOf(answer.getResponse().getRedirectedUrl());
    assertThat(run).startsWith("/changes/bulk/");
    assertThat(browser.get(world, world.changeManager, run))
        .hasStatusOk()
        .bodyText()
        .contains("Tag “Q4”", "0 of 2 changes", "Stop", "/changes?state=any");
    assertThat(browser.get(world, world.clientViewer, run)).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void severalAreTaggedAndUntaggedAtOnce() {
    assertThat(bulk(world.changeManager, "tag", first, second).param("bulk-tag", "Q4"))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(bulk(world.changeManager, "untag", first).param("bulk-tag", "q4"))
        .hasStatus(HttpStatus.SEE_OTHER);

    assertThat(list("tag=q4")).bodyText().contains("Replace the switch", "1 change");
    assertThat(list("tag=q4")).bodyText().doesNotContain("Renew the certificate");
  }

  @Test
  void whoForgetsWhatOrToWhomIsToldAndKeepsThePicked() {
    assertThat(bulk(world.changeManager, "assign", first))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Choose who is to own them.")
        .contains("value=\"%d\" checked".formatted(first.number()));
    assertThat(bulk(world.changeManager, "tag", first)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(bulk(world.changeManager, "tag").param("bulk-tag", "x"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Test
  void nobodyTouchesWhatTheyMayNotWriteInto() {
    assertThat(bulk(world.auditor, "tag", first).param("bulk-tag", "x"))
        .hasStatus(HttpStatus.CONFLICT);
    assertThat(bulk(world.otherClientApprover, "tag", first).param("bulk-tag", "x"))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyText()
        .contains("There is no change " + first.code());
    assertThat(world.as(world.requester, () -> tags.of(first.id()))).isEmpty();
  }

  @Test
  void aListIsKeptUnderANameAndIsThenATab() {
    assertThat(
            browser
                .post(world, world.changeManager, "/changes/views")
                .param("state", "draft")
                .param("client", world.bakery.id().toString())
                .param("view-name", "The bakery's drafts")
                .param("view-shared", "true"))
        .hasStatus(HttpStatus.SEE_OTHER)
        .hasRedirectedUrl("/changes?state=draft&client=" + world.bakery.id());
    assertThat(browser.get(world, world.implementer, "/changes"))
        .bodyText()
        .contains("The bakery's drafts", "from " + world.changeManager.name());
    assertThat(list("state=draft&client=" + world.bakery.id()))
        .bodyText()
        .contains("aria-current=\"true\">The bakery's drafts");
  }

  @Test
  void aViewWithoutANameIsAskedForOne() {
    assertThat(
            browser
                .post(world, world.changeManager, "/changes/views")
                .param("state", "draft")
                .param("view-name", " "))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Give the view a name.");
  }

  @Test
  void theBoardHasAColumnForEachStateThatIsAskedFor() {
    cancel(second);
    assertThat(list("state=draft,cancelled&layout=board"))
        .bodyText()
        .contains("board-draft", "board-cancelled", "Renew the certificate", "Replace the switch")
        .doesNotContain("board-assess");
    assertThat(list("layout=board&state=open"))
        .bodyText()
        .contains("board-assess", "board-review")
        .doesNotContain("board-cancelled", "Replace the switch");
  }

  @Test
  void anAdministratorWithNoOtherRoleIsToldWhereToTakeOne() {
    World fresh = worlds.msp();
    assertThat(browser.get(fresh, fresh.administrator, "/changes"))
        .bodyText()
        .contains(
            "Administrators as such do not request changes",
            "href=\"/people/" + fresh.administrator.id() + "\"");
    assertThat(browser.get(fresh, fresh.requester, "/changes"))
        .bodyText()
        .contains("Request the first one")
        .doesNotContain("Administrators as such");
  }

  private MockMvcRequestBuilder list(String query) {
    return browser.get(world, world.changeManager, "/changes?" + query);
  }

  private MockMvcRequestBuilder bulk(Person person, String act, Change... picked) {
    MockMvcRequestBuilder request = browser.post(world, person, "/changes/bulk").param("act", act);
    for (Change change : picked) {
      request = request.param("picked", String.valueOf(change.number()));
    }
    return request;
  }

  private void cancel(Change change) {
    world.doAs(
        world.changeManager,
        () ->
            changes.take(
                world.actor(world.changeManager),
                change.id(),
                new Move(Transition.CANCEL, now(change).version(), "Not needed.", Map.of(), null)));
  }

  private Change now(Change change) {
    return world.as(world.requester, () -> changes.get(change.id()));
  }

  private Change draft(String title) {
    return world.as(
        world.requester,
        () ->
            changes.create(
                world.actor(world.requester),
                new NewChange(world.bakery.id(), ChangeType.NORMAL, title, null)));
  }
}
