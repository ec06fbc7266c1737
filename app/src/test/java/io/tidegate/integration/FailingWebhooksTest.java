package io.tidegate.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.audit.LedgerEvent;
import io.tidegate.kernel.Invalid;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * An endpoint that does not answer as it should: tried again, kept waiting, paused, and told what
 * it missed.
 */
@TidegateTest
class FailingWebhooksTest extends WebhookStory {
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
}
