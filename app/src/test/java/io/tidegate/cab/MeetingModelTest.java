package io.tidegate.cab;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.calendar.Recurrence;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Failure;
import io.tidegate.kernel.Stale;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Several people at one meeting, each with a page that may be old, against a reference that is a
 * list and a pointer. Run a story again with {@code -Dtidegate.seed=…}.
 */
@TidegateTest
class MeetingModelTest {
  private static final int STORIES = 6;
  private static final int ACTS = 40;

  @Autowired Meetings meetings;
  @Autowired Agendas agendas;
  @Autowired Sittings sittings;
  @Autowired Worlds worlds;

  World world;

  @Test
  void whateverPeopleDoTheMeetingIsWhereTheReferenceSaysAndWhoIsLateIsTold() {
    long seed = Long.getLong("tidegate.seed", System.nanoTime());
    System.out.println("MeetingModelTest seed " + seed);
    int told = 0;
    for (int story = 0; story < STORIES; story++) {
      world = worlds.msp();
      told += new Sitting(new Random(seed + story * 0x9E3779B97F4A7C15L), seed).play();
    }
    assertThat(told).as("seed %d: some came too late", seed).isPositive();
  }

  @Test
  void ofTwoWhoPressNextAtOnceOneMovesTheBoardAndOneIsTold() throws Exception {
    world = worlds.msp();
    Meeting meeting = convene();
    for (int topic = 0; topic < 6; topic++) {
      int number = topic;
      act(() -> agendas.addTopic(world.actor(world.changeManager), meeting.id(), "T" + number));
    }
    act(() -> sittings.begin(world.actor(world.changeManager), meeting.id()));
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < 5; round++) {
        AgendaItemId from = read(meeting).current();
        CyclicBarrier together = new CyclicBarrier(2);
        Future<Boolean> one = two.submit(() -> next(world.cabMember, meeting, from, together));
        Future<Boolean> other =
            two.submit(() -> next(world.secondCabMember, meeting, from, together));
        assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder(true, false);
      }
    }
    assertThat(read(meeting).version()).isEqualTo(6);
  }

  private boolean next(
      Person person, Meeting meeting, @Nullable AgendaItemId from, CyclicBarrier together)
      throws Exception {
    together.await();
    try {
      world.doAs(person, () -> sittings.next(world.actor(person), meeting.id(), from));
      return true;
    } catch (Stale _) {
      return false;
    }
  }

  private Meeting convene() {
    return world.as(
        world.changeManager,
        () ->
            meetings.convene(
                world.actor(world.changeManager),
                new MeetingFacts(
                    "CAB", "", Recurrence.once(LocalDateTime.parse("2026-11-24T10:00"), 60))));
  }

  private Meeting read(Meeting meeting) {
    return world.as(
        world.changeManager, () -> meetings.get(world.actor(world.changeManager), meeting.id()));
  }

  private void act(Runnable deed) {
    world.doAs(world.changeManager, deed);
  }

  /** One meeting, as it is and as the reference says that it is. */
  private final class Sitting {
    private final Random random;
    private final long seed;
    private final List<Person> people =
        List.of(world.changeManager, world.cabMember, world.secondCabMember);

    private final Map<Person, @Nullable AgendaItemId> pages = new HashMap<>();
    private final Meeting meeting = convene();
    private final List<AgendaItemId> order = new ArrayList<>();
    private final Set<AgendaItemId> open = new HashSet<>();
    private final Set<AgendaItemId> decided = new HashSet<>();
    private @Nullable AgendaItemId current;
    private MeetingState state = MeetingState.PLANNED;
    private int late;

    Sitting(Random random, long seed) {
      this.random = random;
      this.seed = seed;
    }

    int play() {
      for (int act = 0; act < ACTS; act++) {
        Person person = people.get(random.nextInt(people.size()));
        step(person);
        if (random.nextInt(3) > 0) {
          pages.put(person, current);
        }
        check();
      }
      return late;
    }

    private void step(Person person) {
      switch (random.nextInt(10)) {
        case 0, 1 -> add(person);
        case 2 -> begin(person);
        case 3, 4, 5 -> next(person);
        case 6 -> decide(person);
        case 7 -> postpone(person);
        case 8 -> shift(person);
        default -> {
          if (random.nextInt(12) == 0) {
            end(person);
          }
        }
      }
    }

    private void add(Person person) {
      boolean may = !state.over();
      AgendaItemId[] added = new AgendaItemId[1];
      attempt(
          person,
          may,
          () -> added[0] = agendas.addTopic(world.actor(person), meeting.id(), "Topic"));
      if (may) {
        order.add(added[0]);
        open.add(added[0]);
      }
    }

    private void begin(Person person) {
      boolean may = state == MeetingState.PLANNED;
      attempt(person, may, () -> sittings.begin(world.actor(person), meeting.id()));
      if (may) {
        state = MeetingState.RUNNING;
        current = order.stream().filter(open::contains).findFirst().orElse(null);
      }
    }

    /** With what the person's page says is before the board, which may be long gone. */
    private void next(Person person) {
      AgendaItemId seen = pages.get(person);
      AgendaItemId to = following();
      boolean fresh = Objects.equals(seen, current);
      boolean may = state == MeetingState.RUNNING && fresh && to != null;
      attempt(person, may, () -> sittings.next(world.actor(person), meeting.id(), seen));
      if (may) {
        current = to;
      } else if (state == MeetingState.RUNNING && !fresh) {
        late++;
      }
    }

    private @Nullable AgendaItemId following() {
      List<AgendaItemId> left = order.stream().filter(open::contains).toList();
      if (current == null) {
        return left.isEmpty() ? null : left.getFirst();
      }
      int here = order.indexOf(current);
      return left.stream()
          .filter(one -> order.indexOf(one) > here)
          .findFirst()
          .or(() -> left.stream().filter(one -> !one.equals(current)).findFirst())
          .orElse(null);
    }

    private void decide(Person person) {
      AgendaItemId item = any();
      if (item == null) {
        return;
      }
      boolean may = state == MeetingState.RUNNING && open.contains(item);
      attempt(
          person,
          may,
          () -> sittings.decide(world.actor(person), item, BoardDecision.NOTED, "Heard"));
      if (may) {
        open.remove(item);
        decided.add(item);
      }
    }

    private void postpone(Person person) {
      AgendaItemId item = any();
      if (item == null) {
        return;
      }
      boolean may = !state.over() && open.contains(item);
      attempt(person, may, () -> agendas.postpone(world.actor(person), item, "Not today"));
      if (may) {
        open.remove(item);
      }
    }

    private void shift(Person person) {
      AgendaItemId item = any();
      if (item == null) {
        return;
      }
      int by = random.nextInt(5) - 2;
      boolean may = !state.over();
      attempt(person, may, () -> agendas.shift(world.actor(person), item, by));
      if (may) {
        int to = Math.clamp(order.indexOf(item) + by, 0, order.size() - 1);
        order.remove(item);
        order.add(to, item);
      }
    }

    private void end(Person person) {
      boolean may = state == MeetingState.RUNNING;
      attempt(person, may, () -> sittings.end(world.actor(person), meeting.id()));
      if (may) {
        state = MeetingState.HELD;
        current = null;
        open.clear();
      }
    }

    private @Nullable AgendaItemId any() {
      return order.isEmpty() ? null : order.get(random.nextInt(order.size()));
    }

    private void attempt(Person person, boolean may, Runnable deed) {
      try {
        world.doAs(person, deed);
        assertThat(may).as("seed %d: it was done", seed).isTrue();
      } catch (Failure refused) {
        assertThat(may).as("seed %d: %s", seed, refused.getMessage()).isFalse();
        assertThat(refused).as("seed %d", seed).isInstanceOf(Stale.class);
      }
    }

    private void check() {
      Meeting now = read(meeting);
      assertThat(now.state()).as("seed %d", seed).isEqualTo(state);
      assertThat(now.current()).as("seed %d", seed).isEqualTo(current);
      List<AgendaItem> agenda =
          world.as(
              world.changeManager,
              () -> agendas.of(world.actor(world.changeManager), meeting.id()));
      List<AgendaItem> own = agenda.stream().filter(item -> order.contains(item.id())).toList();
      assertThat(own).as("seed %d", seed).extracting(AgendaItem::id).isEqualTo(order);
      assertThat(own)
          .as("seed %d", seed)
          .filteredOn(item -> item.state() == ItemState.DECIDED)
          .extracting(AgendaItem::id)
          .containsExactlyInAnyOrderElementsOf(decided);
      assertThat(agenda)
          .as("seed %d: the clock runs for one item at most", seed)
          .filteredOn(item -> item.runningSince() != null)
          .hasSizeLessThanOrEqualTo(1);
    }
  }
}
