package io.tidegate.review;

import static io.tidegate.testkit.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.Transition;
import io.tidegate.execution.Night;
import io.tidegate.execution.RunStep;
import io.tidegate.execution.Runs;
import io.tidegate.testkit.Outbox;
import io.tidegate.testkit.Passerby;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;

@TidegateTest
class ReviewMailsTest {
  private static final Map<String, String> WORKS = Map.of("works", "true", "comment", "");

  @Autowired Changes changes;
  @Autowired Runs runs;
  @Autowired Validations validations;
  @Autowired Reviews reviews;
  @Autowired Worlds worlds;
  @Autowired Outbox outbox;
  @Autowired Passerby passerby;
  @Autowired SettableClock clock;
  @Autowired ReviewSweep sweep;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;

  World world;
  Night night;
  Instant before;

  @BeforeEach
  void aChangeThatWasMade() {
    before = clock.instant();
    world = worlds.msp();
    night = made(world, ChangeType.NORMAL);
  }

  @AfterEach
  void putTheClockBack() {
    clock.set(before);
  }

  @Test
  void whoAskedSeesWhatWasDoneAndSaysByALinkThatItWorks() {
    String link = link();
    assertThat(passerby.open(link))
        .hasStatusOk()
        .bodyText()
        .contains("Load the configuration", "Move the uplinks", "Measure each tunnel", "Passed")
        .contains("Rosa Request");
    assertThat(word()).isEmpty();
    assertThat(passerby.send(link, WORKS)).hasStatusOk().bodyText().contains("Thank you");
    assertThat(word())
        .singleElement()
        .matches(Confirmation::works)
        .extracting(Confirmation::origin)
        .isEqualTo("mail-link");
    assertThat(passerby.send(link, WORKS))
        .hasStatus(HttpStatus.GONE)
        .bodyText()
        .contains("href=\"/changes/" + night.change().number() + "\"");
    assertThat(outbox.awaited(world, world.serviceOwner, "review-said").subject())
        .isEqualTo("It works: " + night.change().code());
  }

  @Test
  void aNoSaysWhyAndReachesWhoDidTheWork() {
    String link = link();
    assertThat(passerby.send(link, Map.of("works", "false", "comment", " ")))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Say what does not work.");
    assertThat(passerby.send(link, Map.of("works", "false", "comment", "No receipts")))
        .hasStatusOk();
    assertThat(outbox.awaited(world, world.implementer, "review-said").text())
        .contains("“No receipts”");
    assertThat(night.codes(world.serviceOwner, Transition.ACCEPT)).containsExactly("uat-denied");
  }

  @Test
  void aFormThatSaysNeitherIsDrawnAgain() {
    assertThat(passerby.send(link(), Map.of("comment", "Hm")))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Say whether it works.", "Hm");
    assertThat(word()).isEmpty();
  }

  @Test
  void theValidatorIsAskedToAcceptWithoutALink() {
    assertThat(outbox.awaited(world, world.serviceOwner, "review-accept").text())
        .contains("/validation")
        .doesNotContain("/links/");
    assertThat(outbox.to(world, world.serviceOwner, "review-uat")).isEmpty();
  }

  @Test
  void onceTheWorkIsTakenBackTheLinkIsDead() {
    String link = link();
    night.did(world.implementer, Transition.ROLL_BACK);
    await().until(() -> passerby.open(link).getResponse().getStatus() == 410);
    tickAll(world, night);
    night.did(world.implementer, Transition.FINISH);
    assertThat(passerby.send(link, WORKS)).hasStatus(HttpStatus.GONE);
    assertThat(word()).isEmpty();
    assertThat(outbox.to(world, world.requester, "review-uat")).hasSize(1);
  }

  @Test
  void onceItIsAcceptedNothingIsAskedAnyMore() {
    String link = link();
    night.as(
        world.requester,
        actor -> {
          validations.confirm(actor, night.id, true, "");
          return true;
        });
    night.did(world.serviceOwner, Transition.ACCEPT);
    assertThat(passerby.open(link))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyText()
        .contains("Nobody asks you any more");
    assertThat(passerby.send(link, WORKS)).hasStatus(HttpStatus.CONFLICT);
  }

  @Test
  void aLinkGrowsOld() {
    String link = link();
    clock.tick(Duration.ofDays(14));
    assertThat(passerby.open(link)).hasStatus(HttpStatus.GONE);
    assertThat(passerby.send(link, WORKS)).hasStatus(HttpStatus.GONE);
  }

  @Test
  void aLinkOfAnotherAccountSaysNothingHere() {
    World rival = worlds.msp();
    Night theirs = made(rival, ChangeType.NORMAL);
    String link = outbox.link(rival, rival.requester, "review-uat");
    assertThat(passerby.send(link, WORKS)).hasStatusOk();
    assertThat(word()).isEmpty();
    assertThat(rival.inAccount(() -> validations.confirmation(theirs.id))).isPresent();
  }

  @Test
  void ofTwoWhoUseALinkAtOnceOneIsHeard() throws Exception {
    String link = link();
    try (ExecutorService people = Executors.newFixedThreadPool(4)) {
      List<Future<Integer>> answers =
          IntStream.range(0, 4)
              .mapToObj(
                  _ -> people.submit(() -> passerby.send(link, WORKS).getResponse().getStatus()))
              .toList();
      int heard = 0;
      for (Future<Integer> answer : answers) {
        heard += answer.get() == 200 ? 1 : 0;
      }
      assertThat(heard).isOne();
    }
  }

  @Test
  void ofAnEmergencyNobodyIsAskedButItsValidator() {
    Night emergency = made(world, ChangeType.EMERGENCY);
    await().until(() -> outbox.to(world, world.serviceOwner, "review-accept").size() == 2);
    assertThat(outbox.to(world, world.requester, "review-uat"))
        .noneMatch(mail -> mail.subject().contains(emergency.change().code()));
  }

  @Test
  void whoIsGivenAnActionIsTold() {
    night.as(
        world.requester,
        actor ->
            reviews.add(
                actor,
                night.id,
                new NewAction(
                    "Order the cable first", world.implementer.id(), LocalDate.of(2026, 12, 1)),
                false));
    assertThat(outbox.awaited(world, world.implementer, "review-action").subject())
        .isEqualTo("For you to do: Order the cable first");
  }

  @Test
  void whoHasNotDoneAnActionIsRemindedOnceOnItsDay() {
    LocalDate due = LocalDate.ofInstant(clock.instant(), world.account.zone()).plusDays(5);
    Action action =
        night.as(
            world.requester,
            actor ->
                reviews.add(
                    actor,
                    night.id,
                    new NewAction("Order the cable first", world.implementer.id(), due),
                    false));
    clock.tick(Duration.ofDays(4));
    sweep.run();
    assertThat(outbox.to(world, world.implementer, "review-action-due")).isEmpty();
    clock.tick(Duration.ofDays(1));
    sweep.run();
    clock.tick(Duration.ofDays(1));
    sweep.run();
    assertThat(outbox.to(world, world.implementer, "review-action-due"))
        .singleElement()
        .extracting(mail -> mail.subject())
        .isEqualTo("Due: " + action.what());
  }

  private Night made(World world, ChangeType type) {
    Night night =
        Night.scheduled(world, changes, type, TestClock.START, Set.of())
            .started(events, transaction);
    tickAll(world, night);
    return night.did(world.implementer, Transition.FINISH);
  }

  private void tickAll(World world, Night night) {
    for (RunStep step : world.inAccount(() -> runs.of(night.change())).toDo()) {
      night.as(world.implementer, actor -> runs.finish(actor, night.id, step.id()));
    }
  }

  private String link() {
    return outbox.link(world, world.requester, "review-uat");
  }

  private List<Confirmation> word() {
    return world.inAccount(() -> validations.confirmation(night.id)).stream().toList();
  }
}
