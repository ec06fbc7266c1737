package io.tidegate.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.Outcome;
import io.tidegate.change.State;
import io.tidegate.change.Transition;
import io.tidegate.directory.Person;
import io.tidegate.inventory.Items;
import io.tidegate.review.Touched;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@TidegateTest
class ReviewPagesTest {
  @Autowired Browser browser;
  @Autowired Changes changes;
  @Autowired Items items;
  @Autowired Worlds worlds;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;

  World world;

  @BeforeEach
  void anMsp() {
    world = worlds.msp();
  }

  @Test
  void whoeverClosesWithSomethingUnsavedIsStoppedAndLosesNothing() {
    Touched change = underWay(ChangeType.NORMAL).reviewed(Outcome.SUCCESSFUL);

    MvcTestResult answer =
        browser
            .post(world, world.changeManager, path(change) + "/review/closure")
            .param("version", String.valueOf(change.night.change().version()))
            .param("lessons", "Tell the reception.")
            .exchange();

    assertThat(answer).hasStatus(HttpStatus.CONFLICT);
    assertThat(body(answer)).contains("is not saved yet", "Tell the reception.");
  }

  @Test
  void whatIsStoredAlreadyIsNothingUnsaved() {
    Touched change = underWay(ChangeType.NORMAL).reviewed(Outcome.SUCCESSFUL);

    assertThat(
            browser
                .post(world, world.implementer, path(change) + "/review/pir")
                .param("pirVersion", "0")
                .param("lessons", "Tell the reception.")
                .param("outcome", "SUCCESSFUL")
                .param("whatHappened", "As it went")
                .param("what", ""))
        .hasStatus(HttpStatus.SEE_OTHER);
  }

  @Test
  void whoTurnedBackSaysHowItEndedAndWhyOnlyOnce() {
    Touched change = rolledBack(ChangeType.NORMAL, State.REVIEW);

    assertThat(page(world.implementer, path(change) + "/review"))
        .contains("value=\"ROLLED_BACK_FULLY\" checked")
        .contains("The tunnels stay down")
        .contains("Save the result");
  }

  @Test
  void aStandardChangeIsNotAskedWhetherItShouldBecomeOne() {
    String asked = "Should this become a standard change?";
    Touched standard = rolledBack(ChangeType.STANDARD, State.REVIEW);
    Touched normal = rolledBack(ChangeType.NORMAL, State.REVIEW);

    assertThat(page(world.implementer, path(standard) + "/review")).doesNotContain(asked);
    assertThat(page(world.implementer, path(normal) + "/review")).contains(asked);
    assertThat(
            browser
                .post(world, world.implementer, path(standard) + "/review/pir")
                .param("pirVersion", "0")
                .param("objective", "MISSED")
                .param("unexpectedImpact", "none")
                .param("rollbackAvailable", "false")
                .param("lessons", "nothing")
                .param("complete", "true"))
        .hasStatus(HttpStatus.SEE_OTHER);
  }

  @Test
  void aClosedReviewSaysWhenInTheUsualWords() {
    Touched change = underWay(ChangeType.NORMAL).reviewed(Outcome.SUCCESSFUL);
    change.night.put(State.CLOSED);

    assertThat(page(world.auditor, path(change) + "/review"))
        .contains("<dt>Began</dt><dd>Sat 21 Nov, 10:00</dd>")
        .doesNotContain("2026-11-21 10:00");
  }

  @Test
  void afterARollbackItIsConfirmedThatTheStateBeforeIsBack() {
    Touched change = rolledBack(ChangeType.NORMAL, State.VALIDATE);

    assertThat(page(world.requester, path(change) + "/validation"))
        .contains("It was rolled back.", "The tunnels stay down", "All is as before")
        .doesNotContain("It works", "Not asked of this change");
    assertThat(page(world.requester, "/"))
        .contains("Confirm that the state before is back")
        .doesNotContain("Confirm that it works");
  }

  private Touched underWay(ChangeType type) {
    return Touched.by(type, world, changes, items, events, transaction, "SW-" + world.id() + type);
  }

  private Touched rolledBack(ChangeType type, State state) {
    Touched change = underWay(type);
    assertThat(change.night.takes(world.implementer, Transition.ROLL_BACK, "The tunnels stay down"))
        .isNotNull();
    change.night.put(state);
    return change;
  }

  private static String path(Touched change) {
    return "/changes/" + change.night.change().number();
  }

  private String page(Person reader, String address) {
    return body(browser.get(world, reader, address).exchange());
  }

  private static String body(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
