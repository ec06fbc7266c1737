package io.tidegate.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.calendar.ConflictModel.Known;
import io.tidegate.change.Change;
import io.tidegate.change.Edit;
import io.tidegate.change.Move;
import io.tidegate.change.Ruling;
import io.tidegate.change.Scope;
import io.tidegate.change.State;
import io.tidegate.change.Transition;
import io.tidegate.directory.Person;
import io.tidegate.inventory.DependencyId;
import io.tidegate.inventory.DependencyType;
import io.tidegate.inventory.NewDependency;
import io.tidegate.kernel.Failure;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.Window;
import io.tidegate.policy.Policies;
import io.tidegate.testkit.TidegateTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Random deeds, one after the other and two at once, against the rules written a second time. */
@TidegateTest
class ConflictModelTest extends ConflictStories {
  private static final long SEED = Long.getLong("tidegate.seed", 20261130);
  private static final int DEEDS = 60;
  private static final int ROUNDS = 4;

  @Autowired Policies policies;

  private final Random random = new Random(SEED);
  private final ConflictModel reference = new ConflictModel();
  private final Map<List<ItemId>, DependencyId> added = new HashMap<>();
  private final Map<Window, EntryId> frozen = new HashMap<>();
  private Instant now = NIGHT;

  @Test
  void everyConflictIsReportedAsTheReferenceSaysAndNothingStartsInOne() {
    List<ItemId> items = ground();
    for (int deed = 0; deed < DEEDS; deed++) {
      now = now.plusSeconds(1);
      clock.set(now);
      act(items);
      for (Known one : reference.changes.values()) {
        assertThat(said(one))
            .as("seed %d, deed %d, CHG-%d", SEED, deed, one.number)
            .containsExactlyInAnyOrderElementsOf(reference.of(one, now));
      }
    }
  }

  private List<ItemId> ground() {
    clock.set(now);
    world.doAs(
        world.changeManager,
        () ->
            policies.adopt(
                world.actor(world.changeManager),
                null,
                CalendarRules.SECTION,
                new CalendarRules(
                    Set.of(ConflictKind.SAME_ITEM, ConflictKind.DEPENDENCY, ConflictKind.BLACKOUT),
                    Map.of()),
                "To try it"));
    return List.of(
        item(world.bakery.id(), "A"),
        item(world.bakery.id(), "B"),
        item(world.bakery.id(), "C"),
        item(world.internal.id(), "CORE"));
  }

  private void act(List<ItemId> items) {
    switch (random.nextInt(9)) {
      case 0, 1 -> schedule(items);
      case 2 -> anyWaiting().ifPresent(this::move);
      case 3 -> anyWaiting().ifPresent(one -> rescope(one, some(items)));
      case 4 -> depend(items);
      case 5 -> freeze();
      case 6 -> anyWaiting().ifPresent(this::letPass);
      default -> anyWaiting().ifPresent(this::start);
    }
  }

  private void schedule(List<ItemId> items) {
    Person hand = random.nextBoolean() ? world.implementer : world.secondImplementer;
    ItemId item = random.nextInt(4) == 0 ? null : items.get(random.nextInt(items.size()));
    Change change = scheduled(hand, item, quarter());
    reference.changes.put(
        change.number(),
        new Known(
            change.id(),
            change.number(),
            hand.id(),
            item == null ? Set.of() : Set.of(item),
            window(change),
            now));
  }

  private void move(Known one) {
    Instant start = quarter();
    Window window = new Window(start, start.plus(one.window.length()));
    edit(one, new Edit.ChooseWindow(window));
    one.window = window;
  }

  private void rescope(Known one, Set<ItemId> items) {
    edit(one, new Edit.ChooseScope(new Scope(items, items.isEmpty() ? "nothing" : "")));
    one.items = items;
  }

  private void depend(List<ItemId> items) {
    int from = random.nextInt(items.size() - 1);
    int to = from + 1 + random.nextInt(items.size() - 1 - from);
    List<ItemId> pair = List.of(items.get(from), items.get(to));
    Person keeper = world.changeManager;
    DependencyId known = added.remove(pair);
    if (known == null) {
      added.put(
          pair,
          world.as(
              keeper,
              () ->
                  dependencies.add(
                      world.actor(keeper),
                      NewDependency.of(pair.getFirst(), DependencyType.RUNS_ON, pair.getLast()))));
      reference.dependencies.add(pair);
    } else {
      world.doAs(keeper, () -> dependencies.end(world.actor(keeper), known, "It was moved"));
      reference.dependencies.remove(pair);
    }
  }

  private void freeze() {
    if (!frozen.isEmpty() && random.nextBoolean()) {
      Window lifted = frozen.keySet().iterator().next();
      EntryId id = frozen.remove(lifted);
      world.doAs(
          world.changeManager,
          () -> entries.withdraw(world.actor(world.changeManager), id, "It is over"));
      reference.freezes.remove(lifted);
      return;
    }
    Instant start = quarter();
    Window window = new Window(start, start.plus(Duration.ofMinutes(30)));
    if (!frozen.containsKey(window)) {
      LocalDateTime wall = LocalDateTime.ofInstant(start, world.bakery.zone());
      frozen.put(window, add(blackout(world.bakery.id(), Recurrence.once(wall, 30))));
      reference.freezes.add(window);
    }
  }

  private void letPass(Known one) {
    for (Conflict conflict : of(get(one))) {
      Known other = conflict.other() == null ? null : known(conflict);
      if (other != null && conflict.stops()) {
        waive(world.changeManager, get(one), conflict.key(), now.plus(Duration.ofDays(9)));
        reference.passed.add(ConflictModel.key(conflict.kind().name(), one, other));
        return;
      }
    }
  }

  private void start(Known one) {
    boolean free =
        one.window.contains(now)
            && reference.of(one, now).stream().noneMatch(said -> met(one, said));
    Ruling ruling = take(hand(one), get(one), Transition.START);
    assertThat(ruling instanceof Ruling.Moved)
        .as("seed %d, CHG-%d, %s", SEED, one.number, ruling)
        .isEqualTo(free);
    if (free) {
      one.running = true;
      one.since = now;
    }
  }

  /** At the start the part of the window that is over does not count. */
  private boolean met(Known one, String said) {
    if (!said.endsWith(" stops")) {
      return false;
    }
    Window left = new Window(now, one.window.end());
    if (said.startsWith("BLACKOUT")) {
      return reference.freezes.stream().anyMatch(left::overlaps);
    }
    int number = Integer.parseInt(said.replaceAll(".*CHG-(\\d+).*", "$1"));
    Known other = reference.changes.get(number);
    return other.running || other.window.overlaps(left);
  }

  /**
   * Each thread does its own; whatever is refused is none of it. In the end nothing was slipped
   * past.
   */
  @Test
  void twoAtOnceNeverStartWhatStopsEachOther() throws Exception {
    List<ItemId> items = ground();
    depend(items);
    depend(items);
    for (int round = 0; round < ROUNDS; round++) {
      List<Known> all = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        now = now.plusSeconds(1);
        clock.set(now);
        Change change =
            scheduled(
                i % 2 == 0 ? world.implementer : world.secondImplementer,
                items.get(random.nextInt(items.size())),
                now.minusSeconds(60));
        all.add(
            new Known(
                change.id(),
                change.number(),
                (i % 2 == 0 ? world.implementer : world.secondImplementer).id(),
                change.scope().affected(),
                window(change),
                now));
      }
      try (ExecutorService both = Executors.newFixedThreadPool(2)) {
        List<Future<?>> done = new ArrayList<>();
        for (int hand = 0; hand < 2; hand++) {
          int first = hand;
          long seed = random.nextLong();
          done.add(both.submit(() -> storm(all, items, first, new Random(seed))));
        }
        for (Future<?> one : done) {
          one.get();
        }
      }
      requireApart(all, round);
      all.forEach(this::close);
    }
  }

  private void storm(List<Known> all, List<ItemId> items, int first, Random luck) {
    for (int i = 0; i < 12; i++) {
      Known one = all.get(first + 2 * luck.nextInt(all.size() / 2));
      try {
        switch (luck.nextInt(4)) {
          case 0 -> editAnyhow(one, Set.of(items.get(luck.nextInt(items.size()))));
          default -> take(hand(one), get(one), Transition.START);
        }
      } catch (Failure _) {
        // Somebody was faster.
      }
    }
  }

  private void editAnyhow(Known one, Set<ItemId> items) {
    Person by = hand(one);
    world.as(
        by,
        () ->
            changes.edit(
                world.actor(by),
                one.id,
                changes.get(one.id).version(),
                new Edit.ChooseScope(new Scope(items, ""))));
  }

  private void requireApart(List<Known> all, int round) {
    ConflictModel running = new ConflictModel();
    running.dependencies.addAll(reference.dependencies);
    for (Known one : all) {
      Change change = get(one);
      if (change.state() == State.IMPLEMENT) {
        Known known =
            new Known(
                one.id,
                one.number,
                one.hand,
                change.scope().affected(),
                window(change),
                change.stateSince());
        known.running = true;
        running.changes.put(one.number, known);
      }
    }
    for (Known one : running.changes.values()) {
      assertThat(running.of(one, now))
          .as("seed %d, round %d, CHG-%d runs", SEED, round, one.number)
          .noneMatch(said -> said.endsWith(" stops"));
    }
  }

  /** So that the next round begins with nothing under way. */
  private void close(Known one) {
    Change change = get(one);
    if (change.state() == State.IMPLEMENT) {
      world.as(
          hand(one),
          () ->
              changes.take(
                  world.actor(hand(one)),
                  one.id,
                  Move.of(Transition.ROLL_BACK, change.version()).because("It is enough")));
      return;
    }
    Person owner = world.changeManager;
    world.as(
        owner,
        () ->
            changes.take(
                world.actor(owner),
                one.id,
                Move.of(Transition.CANCEL, change.version()).because("It is enough")));
  }

  private java.util.Optional<Known> anyWaiting() {
    List<Known> waiting = reference.changes.values().stream().filter(one -> !one.running).toList();
    return waiting.isEmpty()
        ? java.util.Optional.empty()
        : java.util.Optional.of(waiting.get(random.nextInt(waiting.size())));
  }

  private List<String> said(Known one) {
    return of(get(one)).stream()
        .map(each ->
            each.kind()
                + (each.other() == null ? "" : " CHG-" + known(each).number)
                + (each.stops() ? " stops" : ""))
        .distinct()
        .toList();
  }

  private Known known(Conflict conflict) {
    return reference.changes.get(
        Integer.parseInt(conflict.href().replaceAll(".*/changes/(\\d+).*", "$1")));
  }

  private void edit(Known one, Edit edit) {
    Person by = hand(one);
    Ruling ruling =
        world.as(
            by, () -> changes.edit(world.actor(by), one.id, changes.get(one.id).version(), edit));
    assertThat(ruling).isInstanceOf(Ruling.Moved.class);
  }

  private Person hand(Known one) {
    return one.hand.equals(world.implementer.id()) ? world.implementer : world.secondImplementer;
  }

  private Change get(Known one) {
    return world.inAccount(() -> changes.get(one.id));
  }

  private Set<ItemId> some(List<ItemId> items) {
    Set<ItemId> some = new HashSet<>();
    for (ItemId item : items) {
      if (random.nextInt(3) == 0) {
        some.add(item);
      }
    }
    return some;
  }

  /** Often around now, so that something can start. */
  private Instant quarter() {
    return NIGHT.plus(Duration.ofMinutes(15L * (random.nextInt(7) - 2)));
  }
}
