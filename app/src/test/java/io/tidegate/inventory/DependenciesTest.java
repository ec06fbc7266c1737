package io.tidegate.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.audit.Ledger;
import io.tidegate.audit.LedgerEvent;
import io.tidegate.directory.Client;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Stale;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@TidegateTest
class DependenciesTest {
  @Autowired Items items;
  @Autowired Dependencies dependencies;
  @Autowired Redundancies redundancies;
  @Autowired Safeties safeties;
  @Autowired Impacts impacts;
  @Autowired Ledger ledger;
  @Autowired Worlds worlds;
  @Autowired SettableClock clock;
  @Autowired TransactionTemplate transaction;
  @Autowired GraphStore graphStore;
  @Autowired GraphStampStore graphStamps;

  World world;
  Actor dan;

  @BeforeEach
  void northlightAndItsRival() {
    clock.set(TestClock.START);
    world = worlds.msp();
    dan = world.actor(world.implementer);
  }

  @Test
  void aDependencyStandsUntilItIsEndedAndStaysOnTheRecord() {
    ItemId host = item(world.bakery, "ESX01");
    ItemId vm = item(world.bakery, "FS01");
    DependencyId id = add(vm, DependencyType.RUNS_ON, host);

    assertThat(as(() -> dependencies.of(host))).extracting(Dependency::id).containsExactly(id);
    assertThat(as(() -> dependencies.of(vm))).extracting(Dependency::id).containsExactly(id);
    doAs(() -> dependencies.end(dan, id, "moved to ESX02"));

    assertThat(as(() -> dependencies.of(vm))).isEmpty();
    assertThat(as(() -> dependencies.get(id)).ended())
        .isEqualTo(new Dependency.Ended(clock.instant(), world.implementer.id(), "moved to ESX02"));
    assertThatThrownBy(() -> doAs(() -> dependencies.end(dan, id, "again")))
        .isInstanceOf(Stale.class);
    assertThat(as(() -> ledger.of("inventory", host.value(), null, 10).items()))
        .extracting(LedgerEvent::deed)
        .containsExactly("dependency-ended", "dependency-added", "item-added");
    add(vm, DependencyType.RUNS_ON, host);
  }

  @Test
  void clientsMeetOnlyOnWhatIsTheAccountsOwn() {
    ItemId bread = item(world.bakery, "Oven control");
    ItemId teeth = item(world.clinic, "X-ray");
    ItemId shared = item(world.internal, "HV-CLUSTER");

    add(bread, DependencyType.RUNS_ON, shared);
    assertThatThrownBy(() -> add(bread, DependencyType.USES, teeth)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> add(bread, DependencyType.RUNS_ON, shared))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> add(bread, DependencyType.USES, bread)).isInstanceOf(Invalid.class);
  }

  @Test
  void nobodyElseSeesOrKeepsThem() {
    ItemId host = item(world.bakery, "ESX01");
    ItemId vm = item(world.bakery, "FS01");
    DependencyId id = add(vm, DependencyType.RUNS_ON, host);
    World rival = world.rival();

    assertThatThrownBy(() -> rival.as(rival.administrator, () -> dependencies.get(id)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> world.as(world.otherClientApprover, () -> dependencies.get(id)))
        .isInstanceOf(NotFound.class);
    assertThat(world.as(world.clientViewer, () -> dependencies.of(vm))).hasSize(1);
    Actor viewer = world.actor(world.clientViewer);
    assertThatThrownBy(
            () -> world.doAs(world.clientViewer, () -> dependencies.end(viewer, id, "no")))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void somebodyOfAClientSeesTheirOwnPartOfTheBlastAndNoNameOnTheWay() {
    ItemId line = item(world.bakery, "LINE-1");
    ItemId shared = item(world.internal, "HV-CLUSTER");
    ItemId erp = item(world.bakery, "ERP");
    ItemId teeth = item(world.clinic, "X-ray");
    add(shared, DependencyType.REACHED_THROUGH, line);
    add(erp, DependencyType.RUNS_ON, shared);
    add(teeth, DependencyType.RUNS_ON, shared);

    assertThat(hitBy(world.implementer, line)).containsExactlyInAnyOrder(shared, erp, teeth);
    Impact theirs = world.as(world.clientViewer, () -> impacts.of(List.of(line)));
    assertThat(theirs.worst(9)).extracting(Impact.Impacted::item).containsExactly(erp);
    assertThat(theirs.clients()).containsExactly(world.bakery.id());
    assertThat(theirs.worst(1).getFirst().path())
        .extracting(Impact.Hop::item)
        .containsExactly(line, null, erp);
    assertThat(world.as(world.clientViewer, () -> impacts.wholly(List.of(line))).size())
        .isEqualTo(3);
    World rival = world.rival();
    assertThat(rival.as(rival.administrator, () -> impacts.wholly(List.of(line))).size()).isZero();
  }

  @Test
  void whatOneNodeCommitsTheOtherAnswersWithAtOnce() {
    Impacts otherNode = new Impacts(new Graphs(graphStore, graphStamps), clock);
    ItemId host = item(world.bakery, "ESX01");
    ItemId vm = item(world.bakery, "FS01");
    assertThat(hitOn(otherNode, host)).isEmpty();

    DependencyId id = add(vm, DependencyType.RUNS_ON, host);
    assertThat(hitOn(otherNode, host)).containsExactly(vm);
    assertThat(hitOn(impacts, host)).containsExactly(vm);
    doAs(() -> dependencies.end(dan, id, "gone"));
    assertThat(hitOn(otherNode, host)).isEmpty();
    add(vm, DependencyType.USES, host);
    doAs(() -> items.retire(dan, vm, 0, "gone"));
    assertThat(hitOn(otherNode, host)).isEmpty();
  }

  @Test
  void whatIsNotCommittedIsSeenByItsOwnTransactionAlone() {
    ItemId host = item(world.bakery, "ESX01");
    ItemId vm = item(world.bakery, "FS01");
    doAs(() ->
        transaction.executeWithoutResult(status -> {
          dependencies.add(dan, NewDependency.of(vm, DependencyType.RUNS_ON, host));
          assertThat(impacts.of(List.of(host)).size()).isEqualTo(1);
          status.setRollbackOnly();
        }));

    assertThat(hitOn(impacts, host)).isEmpty();
  }

  @Test
  void redundancyHoldsWhileEnoughAreLeft() {
    ItemId cluster = item(world.bakery, "CLUSTER");
    List<ItemId> hosts =
        List.of(item(world.bakery, "H1"), item(world.bakery, "H2"), item(world.bakery, "H3"));
    List<DependencyId> members =
        hosts.stream().map(host -> add(cluster, DependencyType.USES, host)).toList();
    assertThatThrownBy(() -> as(() -> redundancies.group(dan, cluster, "hosts", 4, members)))
        .isInstanceOf(Invalid.class);
    GroupId group = as(() -> redundancies.group(dan, cluster, "hosts", 2, members));

    assertThat(hitBy(world.implementer, hosts.getFirst())).isEmpty();
    assertThat(as(() -> safeties.of(impacts.of(hosts.subList(0, 1)), 9)))
        .singleElement()
        .isInstanceOfSatisfying(
            Safe.Held.class,
            held -> {
              assertThat(held.name() + held.group()).isEqualTo("CLUSTERhosts");
              assertThat(List.of(held.left(), held.members(), held.needed()))
                  .containsExactly(2, 3, 2);
            });
    assertThat(as(() -> impacts.of(hosts.subList(0, 2))).size()).isEqualTo(1);
    assertThat(as(() -> safeties.of(impacts.of(hosts.subList(0, 2)), 9))).isEmpty();
    assertThatThrownBy(() -> as(() -> redundancies.group(dan, cluster, "more", 1, members)))
        .isInstanceOf(Stale.class);
    doAs(() -> redundancies.ungroup(dan, group));
    assertThat(hitBy(world.implementer, hosts.getFirst())).containsExactly(cluster);
  }

  @Test
  void notImpactedBecauseIsRememberedAndLapses() {
    ItemId core = item(world.bakery, "SW-CORE-1");
    ItemId door = item(world.bakery, "Door access");
    DependencyId id = add(door, DependencyType.REACHED_THROUGH, core);
    doAs(() ->
        redundancies.spare(
            dan, door, id, "own controller", clock.instant().plus(Duration.ofDays(30))));

    assertThat(hitBy(world.implementer, core)).isEmpty();
    assertThat(as(() -> redundancies.spared(List.of(id))))
        .extracting(NotImpacted::because)
        .containsExactly("own controller");
    assertThat(as(() -> safeties.of(impacts.of(List.of(core)), 9)))
        .singleElement()
        .isInstanceOfSatisfying(
            Safe.Spared.class,
            spared -> {
              assertThat(spared.item().id()).isEqualTo(door);
              assertThat(spared.over()).extracting(Item::id).isEqualTo(core);
              assertThat(spared.because()).isEqualTo("own controller");
            });
    clock.set(clock.instant().plus(Duration.ofDays(31)));
    assertThat(hitBy(world.implementer, core)).containsExactly(door);
    assertThatThrownBy(() ->
            doAs(() ->
                redundancies.spare(dan, core, id, "no", clock.instant().plus(Duration.ofDays(1)))))
        .isInstanceOf(Invalid.class);
  }

  private List<ItemId> hitBy(Person reader, ItemId item) {
    return world.as(reader, () -> impacts.of(List.of(item))).worst(99).stream()
        .map(Impact.Impacted::item)
        .toList();
  }

  private List<ItemId> hitOn(Impacts node, ItemId item) {
    @Nullable Impact impact = as(() -> transaction.execute(_ -> node.of(List.of(item))));
    return Objects.requireNonNull(impact).worst(99).stream().map(Impact.Impacted::item).toList();
  }

  private ItemId item(Client client, String name) {
    return as(() -> items.add(dan, ItemFacts.of(client.id(), name, Kind.SERVER, 3).serving(10)));
  }

  private DependencyId add(ItemId source, DependencyType type, ItemId target) {
    return as(() -> dependencies.add(dan, NewDependency.of(source, type, target)));
  }

  private <T> T as(Supplier<T> deed) {
    return world.as(world.implementer, deed);
  }

  private void doAs(Runnable deed) {
    world.doAs(world.implementer, deed);
  }
}
