package io.tidegate.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.inventory.Environment;
import io.tidegate.inventory.ItemFacts;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Kind;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Window;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TidegateTest
class CollisionsTest {
  @Autowired Changes changes;
  @Autowired Collisions collisions;
  @Autowired Items items;
  @Autowired Worlds worlds;

  World world;
  List<ItemId> inventory;
  List<PersonId> hands;

  @BeforeEach
  void twoClientsWithItems() {
    world = worlds.msp();
    inventory = List.of(item("SRV-1"), item("SRV-2"));
    hands = List.of(world.implementer.id(), world.secondImplementer.id());
  }

  @Test
  void windowsOfAnyChangesCollideExactlyWhenTheyShareAnInstantAndSomething() {
    long seed = 20261121;
    Random random = new Random(seed);
    List<Change> all = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      all.add(change(window(random), some(random, inventory), some(random, hands), i % 4 != 0));
    }

    for (Change one : all) {
      List<Integer> expected =
          all.stream()
              .filter(other -> !other.id().equals(one.id()))
              .filter(other -> other.state() == State.ASSESS)
              .filter(other -> windowOf(other).overlaps(windowOf(one)))
              .filter(other -> shares(one, other))
              .map(Change::number)
              .sorted()
              .toList();
      assertThat(found(one)).as("seed %d, %s", seed, one.code()).isEqualTo(expected);
    }
  }

  @Test
  void windowsThatOnlyTouchDoNotOverlap() {
    Window first = hours(0, 2);
    Change one = change(first, Set.of(inventory.getFirst()), Set.of(), true);
    Change next = change(hours(2, 4), Set.of(inventory.getFirst()), Set.of(), true);

    assertThat(found(one)).isEmpty();
    assertThat(found(next)).isEmpty();
  }

  @Test
  void aClientsPersonLearnsNothingOfAnotherClient() {
    Change ours = change(hours(0, 2), Set.of(), Set.copyOf(hands), true);
    Change theirs =
        world.as(
            world.requester,
            () ->
                changes.create(
                    world.actor(world.requester),
                    new NewChange(world.clinic.id(), ChangeType.NORMAL, "Secret move", null)));
    finish(theirs, hours(0, 2), Set.of(), Set.copyOf(hands), true);

    assertThat(found(ours)).containsExactly(theirs.number());
    assertThat(world.as(world.clientRequester, () -> collisions.of(ours, windowOf(ours))))
        .isEmpty();
  }

  private boolean shares(Change one, Change other) {
    return !Collections.disjoint(one.scope().affected(), other.scope().affected())
        || !Collections.disjoint(one.people().implementers(), other.people().implementers());
  }

  private List<Integer> found(Change change) {
    return world.as(
        world.changeManager,
        () ->
            collisions.of(change, windowOf(change)).stream()
                .map(Collision::number)
                .sorted()
                .toList());
  }

  private static Window windowOf(Change change) {
    Window window = change.window();
    assertThat(window).isNotNull();
    return window;
  }

  private Change change(Window window, Set<ItemId> items, Set<PersonId> people, boolean submit) {
    Change drafted =
        world.as(
            world.requester,
            () ->
                changes.create(
                    world.actor(world.requester),
                    new NewChange(world.bakery.id(), ChangeType.NORMAL, "Do it", null)));
    return finish(drafted, window, items, people, submit);
  }

  private Change finish(
      Change drafted, Window window, Set<ItemId> items, Set<PersonId> people, boolean submit) {
    return world.as(
        world.requester,
        () -> {
          People parts = drafted.people();
          changes.edit(
              world.actor(world.requester),
              drafted.id(),
              drafted.version(),
              List.of(
                  new Edit.Describe(
                      new Purpose("Do it", "Because", "Done", "", Priority.MEDIUM), false),
                  new Edit.ChooseScope(new Scope(items, items.isEmpty() ? "nothing" : "")),
                  new Edit.ChooseWindow(window),
                  new Edit.NamePeople(
                      new People(parts.requester(), parts.owner(), people, null, null))));
          Change written = changes.get(drafted.id());
          if (submit) {
            changes.take(
                world.actor(world.requester),
                drafted.id(),
                Move.of(Transition.SUBMIT, written.version()));
          }
          return changes.get(drafted.id());
        });
  }

  /** Few hours to choose from, so that windows often touch. */
  private static Window window(Random random) {
    int start = random.nextInt(8);
    return hours(start, start + 1 + random.nextInt(4));
  }

  private static Window hours(int start, int end) {
    Instant base = TestClock.START.plus(Duration.ofDays(3));
    return new Window(base.plus(Duration.ofHours(start)), base.plus(Duration.ofHours(end)));
  }

  private static <T> Set<T> some(Random random, List<T> all) {
    return new HashSet<>(
        Stream.of(all).flatMap(List::stream).filter(_ -> random.nextBoolean()).toList());
  }

  private ItemId item(String name) {
    return world.as(
        world.implementer,
        () ->
            items.add(
                world.actor(world.implementer),
                new ItemFacts(
                    world.bakery.id(),
                    name,
                    Kind.SERVER,
                    3,
                    0,
                    null,
                    Environment.PRODUCTION,
                    "",
                    io.tidegate.inventory.State.LIVE)));
  }
}
