package io.tidegate.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.tidegate.change.Change;
import io.tidegate.kernel.NotFound;
import io.tidegate.testkit.Patience;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What happens to changes arrives elsewhere: signed, once from however many nodes, and at nobody
 * who is not to hear of it.
 */
@TidegateTest
class WebhooksTest extends WebhookStory {
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
  void aQuestionIsToldAsAComment() throws Exception {
    hand.make(receiver.address(), Set.of(EventType.COMMENTED), Set.of(world.bakery.id()));
    Change change = hand.draft(world.bakery);
    world.doAs(
        world.requester,
        () -> questions.ask(world.actor(world.requester), change.id(), "Who watches it?"));
    deliver();
    assertThat(types()).containsExactly("commented");
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
      Patience.await().until(() -> quick.got().size() == 11);
      assertThat(receiver.got()).hasSizeLessThanOrEqualTo(DeliveryQueue.LANES);
    } finally {
      slow.countDown();
      dispatch.finish();
    }
  }
}
