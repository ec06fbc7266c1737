package io.tidegate.integration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tidegate.audit.Ledger;
import io.tidegate.audit.LedgerEvent;
import io.tidegate.audit.LedgerQuery;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.Comments;
import io.tidegate.change.Move;
import io.tidegate.change.Questions;
import io.tidegate.change.Transition;
import io.tidegate.directory.Person;
import io.tidegate.testkit.Outbox;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** An account with a webhook at hand, and somebody who listens. */
abstract class WebhookStory {
  static final ObjectMapper JSON = new ObjectMapper();

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
  @Autowired Questions questions;
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

  WebhookHand hand(World other) {
    return new WebhookHand(other, webhooks, deliveries, changes);
  }

  void deliver() throws InterruptedException {
    dispatch.round();
    dispatch.finish();
  }

  void settle(Claimed claimed, Answer answer) {
    world.inAccount(() -> {
      settling.settle(claimed, answer);
      return true;
    });
  }

  void cancel(Change change) {
    Move move = Move.of(Transition.CANCEL, change.version()).because("Not needed");
    Person by = world.changeManager;
    world.as(by, () -> changes.take(world.actor(by), change.id(), move));
  }

  void transaction(Runnable work) {
    Person admin = world.administrator;
    world.doAs(admin, () -> transaction.executeWithoutResult(_ -> work.run()));
  }

  int unrouted() {
    return world.inAccount(() -> transaction.execute(_ -> events.unrouted(100).size()));
  }

  List<LedgerEvent> deeds(java.util.UUID subject) {
    return hand.as(_ -> ledger.about(subject, LedgerQuery.ALL, null, 50)).items();
  }

  /** What came, by the last part of its type. */
  Set<String> types() {
    Set<String> types = new HashSet<>();
    receiver.got().forEach(got -> types.add(type(got)));
    return types;
  }

  Receiver.Got got(String type) {
    return receiver.got().stream().filter(got -> type(got).equals(type)).findFirst().orElseThrow();
  }

  static String type(Receiver.Got got) {
    return read(got).path("type").asText().replace("io.tidegate.change.", "");
  }

  static String clientOf(Receiver.Got got) {
    return read(got).path("data").path("client").path("id").asText();
  }

  static JsonNode read(Receiver.Got got) {
    try {
      return JSON.readTree(got.body());
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static String signed(String secret, Receiver.Got got) {
    Instant at = Instant.ofEpochSecond(Long.parseLong(got.timestamp()));
    return WebhookSecret.of(secret).sign(got.id(), at, got.body());
  }

  static void await(CountDownLatch latch) {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("Nobody let it go on");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
