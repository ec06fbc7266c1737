package io.tidegate.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tidegate.audit.Ledger;
import io.tidegate.audit.LedgerEvent;
import io.tidegate.audit.LedgerQuery;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.Comments;
import io.tidegate.change.Move;
import io.tidegate.change.Transition;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Stale;
import io.tidegate.testkit.Outbox;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TidegateTest
class WebhooksTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Autowired Webhooks webhooks;
  @Autowired Deliveries deliveries;
  @Autowired Dispatch dispatch;
  @Autowired DeliveryQueue queue;
  @Autowired Router router;
  @Autowired Settling settling;
  @Autowired Caller caller;
  @Autowired Forgetting forgetting;
  @Autowired EventStore events;
  @Autowired Changes changes;
  @Autowired Comments comments;
  @Autowired Ledger ledger;
  @Autowired Outbox outbox;
  @Autowired SettableClock clock;
  @Autowired Worlds worlds;
  @Autowired org.springframework.transaction.support.TransactionTemplate transaction;

  World world;
  WebhookHand hand;
  Receiver receiver;

  @BeforeEach
  void somebodyListens() {
    clock.set(TestClock.START);
    world = worlds.msp();
    hand = new WebhookHand(world, webhooks, deliveries, changes);
    receiver = new Receiver();
  }

  @AfterEach
  void nobodyDoesAnyMore() {
    receiver.close();
    clock.set(TestClock.START);
  }

  @Test
  void whatHappensArrivesAsASignedCloudEvent() throws Exception {
    Webhooks.Made made = hand.make(receiver.address());
    Change change = hand.draft(world.bakery);
    cancel(change);
    deliver();

    assertThat(types()).containsExactlyInAnyOrder("drafted", "cancelled");
    Receiver.Got got = got("cancelled");
    assertThat(got.type()).isEqualTo("application/cloudevents+json; charset=UTF-8");
    assertThat(got.timestamp()).isEqualTo(Long.toString(TestClock.START.getEpochSecond()));
    assertThat(got.signature()).isEqualTo(signed(made.secret(), got));
    JsonNode event = JSON.readTree(got.body());
    assertThat(event.path("specversion").asText()).isEqualTo("1.0");
    assertThat(event.path("id").asText()).isEqualTo(got.id());
    assertThat(event.path("source").asText())
        .isEqualTo("http://localhost:8080/accounts/" + world.id());
    assertThat(event.path("subject").asText()).isEqualTo(change.code());
    assertThat(event.path("time").asText()).isEqualTo("2026-11-21T10:00:00Z");
    assertThat(event.path("datacontenttype").asText()).isEqualTo("application/json");
    JsonNode data = event.path("data");
    assertThat(data.path("title").asText()).isEqualTo("Replace the switch");
    assertThat(data.path("client").path("id").asText()).isEqualTo(world.bakery.id().toString());
    assertThat(data.path("state").path("from").asText()).isEqualTo("draft");
    assertThat(data.path("state").path("to").asText()).isEqualTo("cancelled");
    assertThat(data.path("url").asText())
        .isEqualTo("http://localhost:8080/changes/" + change.number());
    assertThat(event.path("id").asText())
        .as("the id is that of the ledger's event")
        .isEqualTo(deeds(change.id().value()).getFirst().id().toString());
  }

  @Test
  void aWebhookHearsOnlyOfItsClientsAndItsKinds() throws Exception {
    hand.make(receiver.address() + "/a", null, Set.of(world.bakery.id()));
    hand.make(receiver.address() + "/b", Set.of(EventType.CANCELLED), Set.of(world.clinic.id()));
    hand.draft(world.bakery);
    cancel(hand.draft(world.clinic));
    World rival = world.rival();
    hand(rival).draft(rival.bakery);
    deliver();

    assertThat(receiver.got()).hasSize(2);
    assertThat(clientOf(got("drafted"))).isEqualTo(world.bakery.id().toString());
    assertThat(clientOf(got("cancelled"))).isEqualTo(world.clinic.id().toString());
  }

  @Test
  void anotherAccountSeesNeitherTheWebhookNorWhatItSent() throws Exception {
    WebhookId id = hand.make(receiver.address()).webhook().id();
    hand.draft(world.bakery);
    deliver();
    Delivery delivery = hand.log(id).getFirst();
    WebhookHand theirs = hand(world.rival());
    assertThat(theirs.as(webhooks::all)).isEmpty();
    assertThatThrownBy(() -> theirs.now(id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> theirs.detail(id, delivery)).isInstanceOf(NotFound.class);
    WebhookId own = theirs.make(receiver.address()).webhook().id();
    assertThatThrownBy(() -> theirs.detail(own, delivery)).isInstanceOf(NotFound.class);
  }

  @Test
  void whatAClientsPersonDoesIsToldThoughTheySeeNoWebhook() throws Exception {
    hand.make(receiver.address());
    Change change = hand.draft(world.clientRequester, world.bakery, "A new printer");
    world.doAs(
        world.clientRequester,
        () -> comments.add(world.actor(world.clientRequester), change.id(), "Please soon."));
    deliver();
    assertThat(types()).containsExactlyInAnyOrder("drafted", "commented");
    assertThat(got("commented").body()).doesNotContain("Please soon.");
  }

  @Test
  void nothingIsNotedForNobody() {
    hand.draft(world.bakery);
    hand.make(receiver.address(), Set.of(EventType.CLOSED), Set.of(world.clinic.id()));
    hand.draft(world.bakery);
    assertThat(unrouted()).isZero();
  }

  @Test
  void whatIsUndoneIsNotTold() throws Exception {
    hand.make(receiver.address());
    assertThatThrownBy(() ->
            transaction(() -> {
              hand.draft(world.bakery);
              throw new IllegalStateException("Something went wrong later on.");
            }))
        .hasMessageContaining("later on");
    deliver();
    assertThat(receiver.got()).isEmpty();
  }

  @Test
  void twoNodesAtOnceSendEachOnce() throws Exception {
    WebhookId id = hand.make(receiver.address()).webhook().id();
    IntStream.range(0, 30).forEach(_ -> hand.draft(world.bakery));
    Dispatch other = new Dispatch(queue, router, settling, caller);
    Thread second = Thread.ofPlatform().start(other::round);
    dispatch.round();
    second.join();
    dispatch.finish();
    other.finish();
    // What both lanes of the webhook had under way was left for the next look.
    deliver();
    assertThat(receiver.got()).hasSize(30);
    assertThat(receiver.got()).extracting(Receiver.Got::id).doesNotHaveDuplicates();
    assertThat(hand.log(id))
        .hasSize(30)
        .allMatch(one -> one.state() == DeliveryState.DELIVERED && one.attempts() == 1);
    other.destroy();
  }

  @Test
  void aNodeThatDiesBetweenSendingAndWritingDownSendsAgainWithTheSameId() throws Exception {
    WebhookId id = hand.make(receiver.address()).webhook().id();
    hand.draft(world.bakery);
    world.inAccount(router::route);
    Claimed lost = world.inAccount(queue::claim).orElseThrow();
    caller.call(world.inAccount(() -> queue.parcel(lost)).orElseThrow());
    assertThat(world.inAccount(queue::claim)).isEmpty();

    clock.tick(DeliveryQueue.LEASE);
    deliver();
    assertThat(receiver.got()).hasSize(2);
    assertThat(receiver.got()).extracting(Receiver.Got::id).containsOnly(lost.event().toString());
    Deliveries.Detail detail = hand.detail(id, hand.log(id).getFirst());
    assertThat(detail.delivery().state()).isEqualTo(DeliveryState.DELIVERED);
    assertThat(detail.attempts()).extracting(Attempt::millis).last().isNull();

    settle(lost, new Answer(500, "", null, "", Duration.ZERO));
    assertThat(hand.log(id).getFirst().state()).isEqualTo(DeliveryState.DELIVERED);
  }

  @Test
  void aSlowEndpointHoldsNobodyElseUp() throws Exception {
    CountDownLatch slow = new CountDownLatch(1);
    receiver.answers(exchange -> {
      await(slow);
      exchange.sendResponseHeaders(204, -1);
    });
    hand.make(receiver.address());
    World rival = world.rival();
    try (Receiver quick = new Receiver()) {
      hand.make(quick.address());
      hand(rival).make(quick.address());
      IntStream.range(0, 10).forEach(_ -> hand.draft(world.bakery));
      hand(rival).draft(rival.bakery);
      dispatch.round();
      org.awaitility.Awaitility.await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> quick.got().size() == 11);
      assertThat(receiver.got()).hasSizeLessThanOrEqualTo(DeliveryQueue.LANES);
    } finally {
      slow.countDown();
      dispatch.finish();
    }
  }

  @Test
  void aFailureIsTriedAgainAndEachAttemptIsKept() throws Exception {
    WebhookId id = hand.make(receiver.address()).webhook().id();
    hand.draft(world.bakery);
    receiver.answers(exchange -> {
      byte[] sorry = "Out for lunch".getBytes(java.nio.charset.StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(500, sorry.length);
      exchange.getResponseBody().write(sorry);
    });
    deliver();
    Delivery waiting = hand.log(id).getFirst();
    assertThat(waiting.state()).isEqualTo(DeliveryState.QUEUED);
    assertThat(waiting.error()).isEqualTo("It answered 500.");
    assertThat(hand.now(id).failingSince()).isEqualTo(TestClock.START);

    receiver.answers(204);
    clock.tick(Duration.ofSeconds(6));
    deliver();
    List<Attempt> attempts = hand.detail(id, waiting).attempts();
    assertThat(attempts).extracting(Attempt::status).containsExactly(204, 500);
    assertThat(attempts.getLast().answer()).isEqualTo("Out for lunch");
    assertThat(attempts.getLast().millis()).isNotNull();
    assertThat(hand.now(id).failingSince()).isNull();
    assertThat(receiver.got())
        .extracting(Receiver.Got::body)
        .containsOnly(receiver.got().getFirst().body());
    assertThat(receiver.got().get(1).timestamp()).isNotEqualTo(receiver.got().get(0).timestamp());
  }

  @Test
  void retryAfterKeepsAllThatIsForTheEndpointWaiting() throws Exception {
    WebhookId id = hand.make(receiver.address()).webhook().id();
    hand.draft(world.bakery);
    receiver.answers(exchange -> {
      exchange.getResponseHeaders().set("Retry-After", "600");
      exchange.sendResponseHeaders(429, -1);
    });
    deliver();
    receiver.answers(204);
    hand.draft(world.clinic);
    clock.tick(Duration.ofSeconds(599));
    deliver();
    assertThat(receiver.got()).hasSize(1);
    clock.tick(Duration.ofSeconds(1));
    deliver();
    assertThat(hand.log(id)).allMatch(one -> one.state() == DeliveryState.DELIVERED);
  }

  @Test
  void anEndpointThatIsGoneIsPausedAtOnceAndThoseWhoRunItAreTold() throws Exception {
    WebhookId id = hand.make(receiver.address()).webhook().id();
    hand.draft(world.bakery);
    receiver.answers(410);
    deliver();
    assertThat(hand.now(id).state()).isEqualTo(Webhook.State.PAUSED);
    assertThat(hand.now(id).pausedFor()).isEqualTo(Webhook.Pause.GONE);
    assertThat(hand.log(id).getFirst().state()).isEqualTo(DeliveryState.FAILED);
    assertThat(outbox.awaited(world, world.administrator, "webhook-paused").subject())
        .isEqualTo("Webhook paused: Status");
    assertThat(outbox.to(world, world.changeManager, "webhook-paused")).isEmpty();
    assertThat(deeds(id.value())).extracting(LedgerEvent::deed).startsWith("webhook-paused");

    hand.draft(world.bakery);
    deliver();
    assertThat(hand.log(id).getFirst().state()).isEqualTo(DeliveryState.MISSED);
    assertThat(receiver.got()).hasSize(1);
  }

  @Test
  void whatWasMissedIsSentOnResumingIfThatIsWanted() throws Exception {
    WebhookId id = hand.make(receiver.address()).webhook().id();
    hand.as(admin -> webhooks.pause(admin, id, hand.now(id).version()));
    hand.draft(world.bakery);
    deliver();
    assertThat(receiver.got()).isEmpty();
    hand.as(admin -> webhooks.resume(admin, id, hand.now(id).version(), false));
    deliver();
    assertThat(receiver.got()).isEmpty();

    hand.as(admin -> webhooks.pause(admin, id, hand.now(id).version()));
    hand.as(admin -> webhooks.resume(admin, id, hand.now(id).version(), true));
    deliver();
    assertThat(types()).containsExactly("drafted");
    assertThat(hand.log(id)).extracting(Delivery::state).containsExactly(DeliveryState.DELIVERED);
  }

  @Test
  void aReplayHasTheSameIdAndTheSameContent() throws Exception {
    WebhookId id = hand.make(receiver.address()).webhook().id();
    hand.draft(world.bakery);
    deliver();
    clock.tick(Duration.ofDays(10));
    hand.as(admin -> deliveries.replay(admin, id, hand.log(id).getFirst().id()));
    deliver();
    assertThat(receiver.got()).hasSize(2);
    assertThat(receiver.got())
        .extracting(Receiver.Got::id)
        .containsOnly(receiver.got().getFirst().id());
    assertThat(receiver.got())
        .extracting(Receiver.Got::body)
        .containsOnly(receiver.got().getFirst().body());
    assertThat(deeds(id.value())).extracting(LedgerEvent::deed).startsWith("webhook-replayed");
  }

  @Test
  void allThatFailedSinceAMomentIsSentAgain() throws Exception {
    WebhookId id = hand.make(receiver.address()).webhook().id();
    receiver.answers(410);
    hand.draft(world.bakery);
    deliver();
    clock.tick(Duration.ofHours(1));
    Instant since = clock.instant();
    hand.draft(world.bakery);
    hand.draft(world.clinic);
    deliver();
    receiver.answers(204);
    assertThatThrownBy(() -> hand.as(admin -> deliveries.replayFailed(admin, id, since)))
        .isInstanceOf(Invalid.class);
    hand.as(admin -> webhooks.resume(admin, id, hand.now(id).version(), false));
    int again = hand.as(admin -> deliveries.replayFailed(admin, id, since));
    assertThat(again).isEqualTo(2);
    deliver();
    assertThat(hand.log(id))
        .extracting(Delivery::state)
        .containsExactly(DeliveryState.DELIVERED, DeliveryState.DELIVERED, DeliveryState.FAILED);
  }

  @Test
  void aTestIsSentOnceAlsoToAWebhookThatIsPaused() throws Exception {
    Webhooks.Made made = hand.make(receiver.address());
    WebhookId id = made.webhook().id();
    hand.as(admin -> webhooks.pause(admin, id, 1));
    receiver.answers(500);
    hand.as(admin -> deliveries.test(admin, id));
    deliver();
    clock.tick(Duration.ofDays(1));
    deliver();
    assertThat(receiver.got()).hasSize(1);
    assertThat(receiver.got().getFirst().body()).contains("io.tidegate.webhook.test");
    assertThat(receiver.got().getFirst().signature())
        .isEqualTo(signed(made.secret(), receiver.got().getFirst()));
    assertThat(hand.log(id).getFirst().state()).isEqualTo(DeliveryState.FAILED);
    assertThat(hand.now(id).failingSince()).isNull();
  }

  @Test
  void aSecretThatWasReplacedSignsAlongForADay() throws Exception {
    Webhooks.Made first = hand.make(receiver.address());
    WebhookId id = first.webhook().id();
    Webhooks.Made second = hand.as(admin -> webhooks.rotate(admin, id, 1));
    hand.draft(world.bakery);
    deliver();
    Receiver.Got got = receiver.got().getFirst();
    assertThat(got.signature())
        .isEqualTo(signed(second.secret(), got) + " " + signed(first.secret(), got));

    clock.tick(Webhooks.BOTH_SIGN);
    hand.draft(world.bakery);
    deliver();
    Receiver.Got later = receiver.got().getLast();
    assertThat(later.signature()).isEqualTo(signed(second.secret(), later));
  }

  @Test
  void onlyAdministratorsOfTheWholeAccountHaveToDoWithThem() {
    WebhookId id = hand.make(receiver.address()).webhook().id();
    for (Person person : List.of(world.changeManager, world.auditor, world.clientApprover)) {
      assertThatThrownBy(() -> world.as(person, () -> webhooks.get(world.actor(person), id)))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> world.as(person, () -> webhooks.all(world.actor(person))))
          .isInstanceOf(Forbidden.class);
    }
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    assertThatThrownBy(() -> hand.make("http://10.0.0.1", Set.of(), Set.of()))
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid ->
                assertThat(invalid.problems())
                    .extracting(Problem::field)
                    .containsExactly("endpoint", "types", "clients"));
    assertThatThrownBy(() -> hand.make(receiver.address(), null, Set.of(world.rival().bakery.id())))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void everyDeedStandsInTheLedgerAndNoSecretDoes() {
    Webhooks.Made made = hand.make(receiver.address());
    WebhookId id = made.webhook().id();
    WebhookFacts facts = new WebhookFacts("Pager", receiver.address(), null, null);
    hand.as(admin -> webhooks.edit(admin, id, 1, facts));
    hand.as(admin -> webhooks.rotate(admin, id, 2));
    hand.as(admin -> webhooks.pause(admin, id, 3));
    hand.as(admin -> webhooks.resume(admin, id, 4, false));
    hand.as(admin -> webhooks.archive(admin, id, 5));
    assertThat(deeds(id.value()))
        .extracting(LedgerEvent::deed)
        .containsExactly(
            "webhook-archived",
            "webhook-resumed",
            "webhook-paused",
            "webhook-secret-rotated",
            "webhook-changed",
            "webhook-created");
    assertThat(deeds(id.value()).toString()).doesNotContain(made.secret());
    assertThatThrownBy(() -> hand.as(admin -> webhooks.edit(admin, id, 2, facts)))
        .isInstanceOf(Stale.class);
  }

  @Test
  void whatIsArchivedHearsNothingAnyMore() throws Exception {
    WebhookId id = hand.make(receiver.address()).webhook().id();
    hand.draft(world.bakery);
    hand.as(admin -> webhooks.archive(admin, id, 1));
    hand.draft(world.bakery);
    deliver();
    assertThat(receiver.got()).isEmpty();
  }

  @Test
  void afterAMonthTheContentIsForgottenAndTheResultIsNot() throws Exception {
    WebhookId id = hand.make(receiver.address()).webhook().id();
    hand.draft(world.bakery);
    receiver.answers(exchange -> {
      exchange.sendResponseHeaders(200, 2);
      exchange.getResponseBody().write(new byte[] {'o', 'k'});
    });
    deliver();
    clock.tick(Forgetting.KEPT.plusSeconds(1));
    world.inAccount(forgetting::forget);
    Deliveries.Detail detail = hand.detail(id, hand.log(id).getFirst());
    assertThat(detail.body()).isEmpty();
    assertThat(detail.attempts().getFirst().status()).isEqualTo(200);
    assertThat(detail.attempts().getFirst().answer()).isEmpty();
    assertThatThrownBy(() -> hand.as(admin -> deliveries.replay(admin, id, detail.delivery().id())))
        .isInstanceOf(Invalid.class);
  }

  private WebhookHand hand(World other) {
    return new WebhookHand(other, webhooks, deliveries, changes);
  }

  private void deliver() throws InterruptedException {
    dispatch.round();
    dispatch.finish();
  }

  private void settle(Claimed claimed, Answer answer) {
    world.inAccount(() -> {
      settling.settle(claimed, answer);
      return true;
    });
  }

  private void cancel(Change change) {
    Move move = Move.of(Transition.CANCEL, change.version()).because("Not needed");
    Person by = world.changeManager;
    world.as(by, () -> changes.take(world.actor(by), change.id(), move));
  }

  private void transaction(Runnable work) {
    Person admin = world.administrator;
    world.doAs(admin, () -> transaction.executeWithoutResult(_ -> work.run()));
  }

  private int unrouted() {
    return world.inAccount(() -> transaction.execute(_ -> events.unrouted(100).size()));
  }

  private List<LedgerEvent> deeds(java.util.UUID subject) {
    return hand.as(_ -> ledger.about(subject, LedgerQuery.ALL, null, 50)).items();
  }

  /** What came, by the last part of its type. */
  private Set<String> types() {
    Set<String> types = new HashSet<>();
    receiver.got().forEach(got -> types.add(type(got)));
    return types;
  }

  private Receiver.Got got(String type) {
    return receiver.got().stream().filter(got -> type(got).equals(type)).findFirst().orElseThrow();
  }

  private static String type(Receiver.Got got) {
    return read(got).path("type").asText().replace("io.tidegate.change.", "");
  }

  private static String clientOf(Receiver.Got got) {
    return read(got).path("data").path("client").path("id").asText();
  }

  private static JsonNode read(Receiver.Got got) {
    try {
      return JSON.readTree(got.body());
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String signed(String secret, Receiver.Got got) {
    Instant at = Instant.ofEpochSecond(Long.parseLong(got.timestamp()));
    return WebhookSecret.of(secret).sign(got.id(), at, got.body());
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("Nobody let it go on");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
