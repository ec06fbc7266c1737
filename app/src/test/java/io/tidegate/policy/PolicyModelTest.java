package io.tidegate.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What holds when, against a reference of a dozen lines: random adoptions, overrides, withdrawals
 * and dates, for the account and two clients, with the clock ticking in between.
 */
@TidegateTest
class PolicyModelTest {
  private static final int STORIES = 4;
  private static final int DEEDS = 25;

  @Autowired Worlds worlds;
  @Autowired SettableClock clock;
  @Autowired Policies policies;
  @Autowired Drafts drafts;
  @Autowired Publications publications;

  World world;

  @BeforeEach
  void theClockStands() {
    clock.set(TestClock.START);
  }

  @Test
  void whatHoldsWhenIsWhatTheReferenceSays() {
    long seed = Long.getLong("tidegate.seed", System.nanoTime());
    System.out.println("PolicyModelTest seed " + seed);
    Random random = new Random(seed);
    for (int story = 0; story < STORIES; story++) {
      world = worlds.msp();
      new Story(random).tell();
    }
  }

  /** A version as the reference keeps it; a term of null takes the client's own back. */
  private record Adopted(
      int number,
      @Nullable ClientId client,
      @Nullable Integer hours,
      Instant begins,
      Instant known) {}

  private final class Story {
    private final Random random;
    private final Actor mira = world.actor(world.changeManager);
    private final List<ClientId> clients = List.of(world.bakery.id(), world.clinic.id());
    private final List<Adopted> adopted = new ArrayList<>();
    private final Map<Integer, Map<ClientId, Integer>> pinned = new HashMap<>();

    Story(Random random) {
      this.random = random;
    }

    void tell() {
      pin();
      for (int deed = 0; deed < DEEDS; deed++) {
        if (random.nextInt(3) == 0) {
          clock.tick(Duration.ofHours(random.nextInt(30)));
        }
        adopt();
        look();
        if (random.nextInt(3) == 0) {
          pin();
        }
      }
      clock.tick(Duration.ofDays(10));
      look();
    }

    private void adopt() {
      ClientId client = random.nextInt(3) == 0 ? null : clients.get(random.nextInt(2));
      Instant from =
          random.nextInt(3) == 0
              ? clock.instant().plus(Duration.ofHours(1 + random.nextInt(90)))
              : null;
      Integer hours = 1 + random.nextInt(100);
      NewDraft wanted = new NewDraft(client, "Another term", "Because", null);
      Draft draft = world.as(world.changeManager, () -> drafts.open(mira, wanted));
      if (from != null) {
        Draft opened = draft;
        draft =
            world.as(
                world.changeManager,
                () ->
                    drafts.describe(mira, opened.id(), opened.version(), "Later", "Because", from));
      }
      boolean back = random.nextBoolean() && world.as(world.changeManager, new Owns(draft)::answer);
      Draft written = back ? takenBack(draft) : put(draft, hours);
      if (written.written().isEmpty()) {
        return;
      }
      Publication done =
          world.as(
              world.changeManager,
              () -> publications.publish(mira, written.id(), written.version()));
      assertThat(done).isInstanceOf(Publication.Published.class);
      int number = ((Publication.Published) done).version();
      Instant now = clock.instant();
      adopted.add(new Adopted(number, client, back ? null : hours, from == null ? now : from, now));
    }

    private Draft takenBack(Draft draft) {
      return world.as(
          world.changeManager,
          () -> drafts.takeBack(mira, draft.id(), draft.version(), EmergencyRules.SECTION.name()));
    }

    private Draft put(Draft draft, int hours) {
      EmergencyRules itil = EmergencyRules.SECTION.itil();
      EmergencyRules rules =
          new EmergencyRules(hours, itil.documentsWithinWorkingDays(), itil.criteria());
      return world.as(
          world.changeManager,
          () -> drafts.put(mira, draft.id(), draft.version(), EmergencyRules.SECTION, rules));
    }

    private void look() {
      Instant now = clock.instant();
      for (ClientId client : clients) {
        assertThat(hours(world.inAccount(() -> policies.current(client))))
            .isEqualTo(expected(client, now));
      }
      assertThat(hours(world.inAccount(policies::ofAccount))).isEqualTo(expected(null, now));
      pinned.forEach((version, terms) ->
          terms.forEach((client, term) ->
              assertThat(hours(world.inAccount(() -> policies.asOf(version, client))))
                  .as("version %d as it was pinned", version)
                  .isEqualTo(term)));
    }

    private void pin() {
      for (ClientId client : clients) {
        Policy policy = world.as(world.changeManager, () -> policies.pin(mira, client));
        pinned
            .computeIfAbsent(policy.version(), _ -> new HashMap<>())
            .putIfAbsent(client, hours(policy));
      }
    }

    /** The newest of what has begun says it: the client's, unless that is taken back. */
    private int expected(@Nullable ClientId client, Instant now) {
      Integer own = client == null ? null : newest(client, now);
      Integer account = newest(null, now);
      return own != null ? own : account != null ? account : 24;
    }

    private @Nullable Integer newest(@Nullable ClientId client, Instant now) {
      return adopted.stream()
          .filter(one -> java.util.Objects.equals(one.client(), client))
          .filter(one -> !one.begins().isAfter(now))
          .max(Comparator.comparing(Adopted::begins).thenComparing(Adopted::number))
          .map(Adopted::hours)
          .orElse(null);
    }

    private static int hours(Policy policy) {
      return policy.get(EmergencyRules.SECTION).confirmWithinHours();
    }
  }

  /** Whether the draft's client has a term of its own. */
  private final class Owns {
    private final Draft draft;

    Owns(Draft draft) {
      this.draft = draft;
    }

    boolean answer() {
      return drafts.owns(draft, EmergencyRules.SECTION.name());
    }
  }
}
