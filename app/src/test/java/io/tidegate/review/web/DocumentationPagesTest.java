package io.tidegate.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.Outcome;
import io.tidegate.change.Transition;
import io.tidegate.directory.Person;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.review.Touched;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@TidegateTest
class DocumentationPagesTest {
  @Autowired Browser browser;
  @Autowired Changes changes;
  @Autowired Items items;
  @Autowired Worlds worlds;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;

  World world;
  Touched change;
  String path;

  @BeforeEach
  void aChangeInReview() {
    world = worlds.msp();
    change =
        Touched.by(ChangeType.NORMAL, world, changes, items, events, transaction, "SW-01", "SW-02")
            .reviewed(Outcome.SUCCESSFUL);
    path = "/changes/" + change.night.change().number();
  }

  @Test
  void thePageAsksOfEachItemAndOffersOneClickForAll() {
    assertThat(page(world.implementer, path + "/review"))
        .containsSubsequence(
            "Say whether the documentation of SW-01, SW-02 is up to date",
            "2 of 2 open",
            "Both are up to date",
            "Documentation of SW-01",
            "Documentation of SW-02");
    assertThat(page(world.implementer, path))
        .contains("The documentation of 2 items is not confirmed", path + "/review#documentation");
  }

  @Test
  void whatBecameOfEachItemStandsBesideItUntilTheEnd() {
    assertThat(page(world.implementer, path + "/review"))
        .containsSubsequence("as it is now", "Nothing differs:", "SW-01", "SW-02");
    Item before = world.as(world.implementer, () -> items.get(change.item("SW-01")));
    world.doAs(
        world.implementer,
        () ->
            items.edit(
                world.actor(world.implementer),
                before.id(),
                before.version(),
                before.facts().serving(120)));

    assertThat(page(world.implementer, path + "/review"))
        .containsSubsequence("SW-01", "Users served", "120", "As before:", "SW-02");
    send(0, Map.of("all", "true"));
    change.night.did(world.changeManager, Transition.CLOSE);
    assertThat(page(world.auditor, path + "/review"))
        .containsSubsequence("as it was closed", "SW-01", "Users served", "120");
  }

  @Test
  void oneClickIsEnoughAndThenItSaysWhoSaidSo() {
    MvcTestResult answer = send(0, Map.of("all", "true"));

    assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
    assertThat(page(world.changeManager, path + "/review"))
        .containsSubsequence("SW-01", "Up to date", "Ivan Implement", "Say it anew");
    assertThat(page(world.auditor, path + "/review")).doesNotContain("Say it anew");
    change.night.did(world.changeManager, Transition.CLOSE);
    assertThat(page(world.changeManager, path + "/review")).doesNotContain("Say it anew");
  }

  @Test
  void aRefusedFormIsDrawnAgainWithEveryProblemAndEveryWord() {
    MvcTestResult answer =
        send(
            0,
            Map.of(
                "answer-" + change.item("SW-01"), "UNCHANGED",
                "note-" + change.item("SW-01"), "",
                "answer-" + change.item("SW-02"), "",
                "note-" + change.item("SW-02"), "See <the> rack plan"));

    assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(body(answer))
        .contains(
            "2 things are missing or wrong.",
            "Say why nothing had to change for SW-01.",
            "Choose what holds for SW-02.",
            "See &lt;the&gt; rack plan");
  }

  @Test
  void whoeverWasSlowerIsToldSoAndKeepsWhatTheyTyped() {
    send(0, Map.of("all", "true"));

    MvcTestResult answer =
        send(
            0,
            Map.of(
                "answer-" + change.item("SW-01"), "UNCHANGED",
                "note-" + change.item("SW-01"), "Like for like"));

    assertThat(answer).hasStatus(HttpStatus.CONFLICT);
    assertThat(body(answer)).contains("Look at it as it is now", "Like for like");
  }

  @Test
  void aLinkLeadsThereAndAnythingElseIsText() {
    send(
        0,
        Map.of(
            "answer-" + change.item("SW-01"), "UPDATED",
            "note-" + change.item("SW-01"), "https://wiki.example.com/sw-01",
            "answer-" + change.item("SW-02"), "UPDATED",
            "note-" + change.item("SW-02"), "javascript:alert(1)"));

    assertThat(page(world.auditor, path + "/review"))
        .contains("href=\"https://wiki.example.com/sw-01\"")
        .contains("javascript:alert(1)")
        .doesNotContain("href=\"javascript");
  }

  @Test
  void whoeverMayNotWriteIsShownWhatIsOpenWithoutAForm() {
    assertThat(page(world.auditor, path + "/review"))
        .contains("Nothing is said yet.")
        .doesNotContain("Both are up to date");
    assertThat(
            browser
                .post(world, world.auditor, path + "/review/documentation")
                .param("documentationVersion", "0")
                .param("all", "true")
                .exchange())
        .hasStatus(HttpStatus.FORBIDDEN);
  }

  private MvcTestResult send(long version, Map<String, String> fields) {
    MockMvcRequestBuilder form =
        browser
            .post(world, world.implementer, path + "/review/documentation")
            .param("documentationVersion", String.valueOf(version));
    fields.forEach(form::param);
    return form.exchange();
  }

  private String page(Person reader, String address) {
    return body(browser.get(world, reader, address).exchange());
  }

  private static String body(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
