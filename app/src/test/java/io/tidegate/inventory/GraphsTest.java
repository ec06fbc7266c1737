package io.tidegate.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.directory.Client;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ItemId;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two nodes, each with its own memory, asked now and then while an inventory changes at random.
 * What they piece together from what was touched must be what is read anew.
 */
@TidegateTest
class GraphsTest {
  private static final int STEPS = 250;

  @Autowired Items items;
  @Autowired Dependencies dependencies;
  @Autowired Redundancies redundancies;
  @Autowired GraphStore store;
  @Autowired GraphStampStore stamps;
  @Autowired Worlds worlds;
  @Autowired SettableClock clock;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  World world;
  Actor dan;
  Graphs one;
  Graphs other;
  Random chance;
  final List<ItemId> alive = new ArrayList<>();
  final List<DependencyId> standing = new ArrayList<>();
  final List<GroupId> groups = new ArrayList<>();

  @BeforeEach
  void northlight() {
    clock.set(TestClock.START);
    world = worlds.msp();
    dan = world.actor(world.implementer);
    one = new Graphs(store, stamps);
    other = new Graphs(store, stamps);
    long seed = Long.getLong("tidegate.seed", System.nanoTime());
    System.out.println("Seed of two nodes: " + seed);
    chance = new Random(seed);
  }

  @Test
  void whatIsPiecedTogetherIsWhatIsReadAnew() {
    for (int step = 0; step < STEPS; step++) {
      act(step);
      if (chance.nextInt(3) == 0) {
        agrees(chance.nextBoolean() ? one : other, step);
      }
    }
    agrees(one, STEPS);
    agrees(other, STEPS);
  }

  @Test
  void aTransactionSeesItsOwnChangesAndLeavesNothingOfThemInMemory() {
    ItemId host = item();
    ItemId machine = item();
    assertThat(fallen(one, host)).containsExactly(host.value());
    inOne(() -> {
      dependencies.add(dan, NewDependency.of(machine, DependencyType.RUNS_ON, host));
      assertThat(hit(one.current(), host)).contains(machine.value());
      throw new Undone();
    });
    assertThat(fallen(one, host)).containsExactly(host.value());
    assertThat(fallen(other, host)).containsExactly(host.value());
  }

  @Test
  void aStampThatTellsNothingMakesEverybodyReadAll() {
    ItemId host = item();
    assertThat(fallen(one, host)).containsExactly(host.value());
    ItemId machine = item();
    dependencies(machine, host);
    as(() ->
        transaction.execute(_ ->
            jdbc.sql("update inventory.graph_version set stamp = gen_random_uuid()").update()));
    assertThat(fallen(one, host)).containsExactlyInAnyOrder(host.value(), machine.value());
  }

  @Test
  void whoeverIsFarBehindReadsAll() {
    ItemId host = item();
    assertThat(fallen(one, host)).hasSize(1);
    ItemId machine = item();
    dependencies(machine, host);
    as(() -> transaction.execute(_ -> jdbc.sql("delete from inventory.graph_change").update()));
    assertThat(fallen(one, host)).hasSize(2);
  }

  private void act(int step) {
    boolean undone = chance.nextInt(8) == 0;
    try {
      inOne(() -> {
        for (int i = 0; i <= chance.nextInt(3); i++) {
          actOnce();
        }
        if (chance.nextInt(4) == 0) {
          same(one.current(), "within step " + step);
        }
        if (undone) {
          throw new Undone();
        }
      });
    } catch (io.tidegate.kernel.Failure _) {
      // Not every deed is possible, such as a second dependency of the same two.
    }
    forgetWhatIsNot();
  }

  private void actOnce() {
    int deed = chance.nextInt(20);
    if (alive.size() < 4 || deed < 3) {
      alive.add(items.add(dan, facts(chance.nextInt(6) > 0)));
    } else if (deed < 10) {
      standing.add(dependencies.add(dan, NewDependency.of(any(alive), type(), any(alive))));
    } else if (standing.isEmpty()) {
      return;
    } else if (deed < 12) {
      dependencies.end(dan, any(standing), "gone");
    } else if (deed < 14) {
      group();
    } else if (deed == 14 && !groups.isEmpty()) {
      redundancies.ungroup(dan, any(groups));
    } else if (deed < 17) {
      Dependency spared = dependencies.get(any(standing));
      redundancies.spare(
          dan, spared.source(), spared.id(), "its own", clock.instant().plus(Duration.ofDays(3)));
    } else if (deed == 17) {
      Dependency spared = dependencies.get(any(standing));
      redundancies.unspare(dan, spared.source(), spared.id());
    } else if (deed == 18) {
      Item item = items.get(any(alive));
      items.edit(dan, item.id(), item.version(), turned(item));
    } else {
      Item item = items.get(any(alive));
      items.retire(dan, item.id(), item.version(), "gone");
    }
  }

  private void group() {
    Dependency first = dependencies.get(any(standing));
    List<DependencyId> members =
        dependencies.of(first.source()).stream()
            .filter(each -> each.source().equals(first.source()) && each.group() == null)
            .map(Dependency::id)
            .toList();
    groups.add(
        redundancies.group(
            dan,
            first.source(),
            "group",
            1 + chance.nextInt(Math.max(1, members.size())),
            members));
  }

  private static ItemFacts turned(Item item) {
    ItemFacts old = item.facts();
    return with(old, 6 - old.criticality(), old.state() == State.LIVE ? State.PLANNED : State.LIVE);
  }

  private static ItemFacts with(ItemFacts old, int criticality, State state) {
    return new ItemFacts(
        old.client(),
        old.name(),
        old.kind(),
        criticality,
        old.usersServed() + 1,
        old.owner(),
        old.environment(),
        old.externalKey(),
        state);
  }

  /** What was undone is not there any more. */
  private void forgetWhatIsNot() {
    as(() -> {
      alive.removeIf(id -> !items.named(List.of(id)).containsKey(id) || items.get(id).isRetired());
      standing.removeIf(this::isGone);
      return alive.size();
    });
  }

  private boolean isGone(DependencyId id) {
    try {
      return dependencies.get(id).ended() != null;
    } catch (io.tidegate.kernel.NotFound _) {
      return true;
    }
  }

  private void agrees(Graphs node, int step) {
    as(() -> transaction.execute(_ -> same(node.current(), "step " + step)));
  }

  /** Every item alone, and some together, hit the same ones in both. */
  private boolean same(ImpactGraph pieced, String when) {
    ImpactGraph anew = store.read();
    for (ItemId item : alive) {
      assertThat(hit(pieced, item)).as(when).isEqualTo(hit(anew, item));
    }
    List<ItemId> some = alive.stream().filter(_ -> chance.nextInt(3) == 0).toList();
    assertThat(facts(pieced, some)).as(when).isEqualTo(facts(anew, some));
    return true;
  }

  private static Set<UUID> hit(ImpactGraph graph, ItemId... origins) {
    return hit(graph, List.of(origins));
  }

  private static Set<UUID> hit(ImpactGraph graph, List<ItemId> origins) {
    Blast blast = blast(graph, origins);
    return java.util.stream.IntStream.range(0, graph.size())
        .filter(blast::hits)
        .mapToObj(graph.items.index::id)
        .collect(Collectors.toSet());
  }

  /** Who is hit, how far away, and what is known of each. */
  private static Set<String> facts(ImpactGraph graph, List<ItemId> origins) {
    Blast blast = blast(graph, origins);
    return java.util.stream.IntStream.range(0, graph.size())
        .filter(blast::hits)
        .mapToObj(item ->
            "%s %d %d %d %s %s"
                .formatted(
                    graph.items.index.id(item),
                    blast.distance(item),
                    graph.items.criticality[item],
                    graph.items.users[item],
                    graph.items.kind[item],
                    graph.items.clients.get(graph.items.client[item])))
        .collect(Collectors.toSet());
  }

  private static Blast blast(ImpactGraph graph, List<ItemId> origins) {
    int[] numbers =
        origins.stream()
            .mapToInt(item -> graph.items.index.of(item.value()))
            .filter(number -> number != IdIndex.ABSENT)
            .toArray();
    int now = (int) Duration.ofMillis(TestClock.START.toEpochMilli()).toMinutes();
    return Propagation.from(graph, numbers, now);
  }

  private Set<UUID> fallen(Graphs node, ItemId item) {
    return java.util.Objects.requireNonNull(
        as(() -> transaction.execute(_ -> hit(node.current(), item))));
  }

  private void dependencies(ItemId source, ItemId target) {
    as(() -> dependencies.add(dan, NewDependency.of(source, DependencyType.RUNS_ON, target)));
  }

  private ItemId item() {
    return as(() -> items.add(dan, facts(true)));
  }

  private ItemFacts facts(boolean live) {
    Client client = chance.nextBoolean() ? world.bakery : world.internal;
    ItemFacts facts =
        ItemFacts.of(client.id(), "i" + chance.nextLong(), Kind.SERVER, 1 + chance.nextInt(5));
    return live ? facts : with(facts, facts.criticality(), State.PLANNED);
  }

  private DependencyType type() {
    return DependencyType.values()[chance.nextInt(DependencyType.values().length)];
  }

  private <T> T any(List<T> all) {
    return all.get(chance.nextInt(all.size()));
  }

  private void inOne(Runnable deeds) {
    try {
      world.doAs(world.implementer, () -> transaction.executeWithoutResult(_ -> deeds.run()));
    } catch (Undone _) {
      // As it was meant.
    }
  }

  private <T> T as(Supplier<T> deed) {
    return world.as(world.implementer, deed);
  }

  private static final class Undone extends RuntimeException {}
}
