package io.tidegate.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.Changes;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Endpoints that behave at random, against a simple reference that says in its own words what must
 * become of each delivery. The seed is in the message of a failure.
 */
@TidegateTest
class EndpointBehaviourTest {
  private static final int STORIES = 12;
  private static final int STEPS = 60;
  private static final Duration THREE_DAYS = Duration.ofHours(72);
  private static final long[] PAUSE_SECONDS = {
    5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400
  };

  @Autowired Webhooks webhooks;
  @Autowired Deliveries deliveries;
  @Autowired DeliveryQueue queue;
  @Autowired Router router;
  @Autowired Settling settling;
  @Autowired Changes changes;
  @Autowired SettableClock clock;
  @Autowired Worlds worlds;

  World world;
  WebhookHand hand;
  WebhookId id;
  Random random;

  /** What the reference knows of a delivery, by the id of its event. */
  Map<String, Expected> expected;

  @Nullable Instant failingSince;
  @Nullable Instant quietUntil;
  boolean paused;

  @BeforeEach
  void theClockStands() {
    clock.set(TestClock.START);
  }

  @AfterEach
  void theClockIsBack() {
    clock.set(TestClock.START);
  }

  @Test
  void whateverAnEndpointDoesEachDeliveryGoesTheWayTheReferenceSays() {
    long seed = Long.getLong("tidegate.seed", System.nanoTime());
    random = new Random(seed);
    for (int story = 0; story < STORIES; story++) {
      tell("with -Dtidegate.seed=" + seed + ", story " + story, random.nextInt(4));
    }
  }

  /**
   * One life of one webhook.
   *
   * @param health how often it answers well: 0 never, 3 mostly
   */
  private void tell(String name, int health) {
    world = worlds.msp();
    hand = new WebhookHand(world, webhooks, deliveries, changes);
    id = hand.make("https://hook.example/").webhook().id();
    expected = new HashMap<>();
    failingSince = null;
    quietUntil = null;
    paused = false;
    for (int step = 0; step < STEPS; step++) {
      if (random.nextInt(5) == 0) {
        hand.draft(world.bakery);
      }
      world.inAccount(router::route);
      noteNew();
      work(health);
      assertThat(seen()).as("%s, step %d", name, step).isEqualTo(told());
      assertThat(hand.now(id).state() == Webhook.State.PAUSED).as(name).isEqualTo(paused);
      if (paused && random.nextBoolean()) {
        resume();
      }
      clock.tick(Duration.ofSeconds((long) Math.pow(10, random.nextDouble() * 5.2)));
    }
  }

  private void noteNew() {
    for (Delivery delivery : hand.log(id)) {
      expected.computeIfAbsent(
          delivery.event().toString(),
          _ -> new Expected(paused ? "MISSED" : "QUEUED", clock.instant()));
    }
  }

  /** Everything that is due now is tried once. */
  private void work(int health) {
    for (var next = world.inAccount(queue::claim);
        next.isPresent();
        next = world.inAccount(queue::claim)) {
      Claimed claimed = next.get();
      Expected known = expected.get(claimed.event().toString());
      assertThat(known.state).isEqualTo("QUEUED");
      assertThat(clock.instant()).isAfterOrEqualTo(known.notBefore);
      assertThat(quietUntil == null || !clock.instant().isBefore(quietUntil)).isTrue();
      Answer answer = answer(health);
      Claimed now = claimed;
      world.inAccount(() -> {
        settling.settle(now, answer);
        return true;
      });
      foretell(known, answer);
    }
    expected.values().stream()
        .filter(one -> one.state.equals("QUEUED"))
        .filter(_ -> quietUntil == null || !clock.instant().isBefore(quietUntil))
        .forEach(one -> assertThat(one.notAfter).isAfter(clock.instant()));
  }

  private Answer answer(int health) {
    int luck = random.nextInt(40);
    Instant now = clock.instant();
    if (luck < health * 12) {
      return new Answer(204, "", null, "", Duration.ofMillis(20));
    }
    return switch (luck % 8) {
      case 0, 1, 2 -> Answer.none("No answer came within 15 s.", Duration.ofSeconds(15));
      case 3 -> new Answer(429, "", now.plusSeconds(random.nextInt(200_000)), "", Duration.ZERO);
      case 4 -> new Answer(random.nextInt(4) == 0 ? 410 : 404, "", null, "", Duration.ZERO);
      case 5 -> new Answer(301, "", null, "", Duration.ZERO);
      default -> new Answer(500, "Oh no", null, "", Duration.ZERO);
    };
  }

  /** The reference. */
  private void foretell(Expected one, Answer answer) {
    Instant now = clock.instant();
    one.first = one.first == null ? now : one.first;
    one.tries++;
    if (answer.taken()) {
      one.state = "DELIVERED";
      failingSince = null;
      quietUntil = null;
      return;
    }
    failingSince = failingSince == null ? now : failingSince;
    quietUntil = quiet(answer.retryAfter(), now);
    Instant end = one.first.plus(THREE_DAYS);
    boolean gone = answer.status() != null && answer.status() == 410;
    if (gone || !now.isBefore(end)) {
      one.state = "FAILED";
    } else {
      long pause = PAUSE_SECONDS[Math.min(one.tries, PAUSE_SECONDS.length) - 1];
      one.notBefore = within(now.plusMillis(pause * 900), answer.retryAfter(), end);
      one.notAfter = within(now.plusMillis(pause * 1100), answer.retryAfter(), end).plusMillis(1);
    }
    if (gone || Duration.between(failingSince, now).compareTo(THREE_DAYS) >= 0) {
      pause();
    }
  }

  private void pause() {
    paused = true;
    quietUntil = null;
    expected.values().stream()
        .filter(one -> one.state.equals("QUEUED"))
        .forEach(one -> one.state = "MISSED");
  }

  private void resume() {
    boolean missedToo = random.nextBoolean();
    hand.as(admin -> webhooks.resume(admin, id, hand.now(id).version(), missedToo));
    paused = false;
    failingSince = null;
    if (missedToo) {
      expected.replaceAll(
          (_, one) -> one.state.equals("MISSED") ? new Expected("QUEUED", clock.instant()) : one);
    }
  }

  private static Instant within(Instant planned, @Nullable Instant wanted, Instant end) {
    Instant later = wanted != null && wanted.isAfter(planned) ? wanted : planned;
    return later.isBefore(end) ? later : end;
  }

  private static @Nullable Instant quiet(@Nullable Instant wanted, Instant now) {
    Instant tomorrow = now.plus(Duration.ofHours(24));
    return wanted != null && wanted.isAfter(tomorrow) ? tomorrow : wanted;
  }

  private Map<String, String> seen() {
    Map<String, String> states = new HashMap<>();
    List<Delivery> log = hand.log(id);
    log.forEach(one -> states.put(one.event().toString(), one.state().name()));
    return states;
  }

  private Map<String, String> told() {
    Map<String, String> states = new HashMap<>();
    expected.forEach((event, one) -> states.put(event, one.state));
    return states;
  }

  private static final class Expected {
    String state;
    @Nullable Instant first;
    int tries;
    Instant notBefore;
    Instant notAfter;

    Expected(String state, Instant now) {
      this.state = state;
      this.notBefore = now;
      this.notAfter = now;
    }
  }
}
