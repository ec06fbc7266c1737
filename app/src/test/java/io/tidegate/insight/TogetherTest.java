package io.tidegate.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.directory.Client;
import io.tidegate.directory.Person;
import io.tidegate.inventory.Dependencies;
import io.tidegate.inventory.DependencyId;
import io.tidegate.inventory.DependencyType;
import io.tidegate.inventory.ItemFacts;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Kind;
import io.tidegate.inventory.NewDependency;
import io.tidegate.inventory.Redundancies;
import io.tidegate.kernel.ItemId;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The ERP of the bakery runs on two hosts of the provider's, or on three; one, or two, would do.
 */
@TidegateTest
class TogetherTest {
  @Autowired WhatChanged whatChanged;
  @Autowired Items items;
  @Autowired Dependencies dependencies;
  @Autowired Redundancies redundancies;
  @Autowired SettableClock clock;
  @Autowired Worlds worlds;

  World world;
  ItemId erp;
  ItemId one;
  ItemId two;

  @BeforeEach
  void anErpOnTwoHosts() {
    clock.set(TestClock.START);
    world = worlds.msp();
    erp = item(world.bakery, "ERP");
    one = item(world.internal, "ESX01");
    two = item(world.internal, "ESX02");
  }

  @Test
  void whatRedundancyHoldsOneByOneIsNamedWhereItTakesItTogether() {
    needs(1, one, two);
    int first = done("One", 90, 60, one);
    assertThat(reasons(world.changeManager))
        .singleElement()
        .asString()
        .contains("should have held");

    int second = done("Two", 40, 12, two);
    Happened.planned("Later", world.internal, before(-30), before(-60), two).in(world);

    assertThat(reasons(world.changeManager))
        .satisfiesExactly(
            nearest ->
                assertThat(nearest)
                    .isEqualTo(
                        "Ended 12 min before, on ESX02, which ERP depends on (1 step), where"
                            + " redundancy holds against each alone, but not together with CHG-"
                            + first
                            + ", low risk, successful."),
            other -> assertThat(other).contains("but not together with CHG-" + second),
            later -> assertThat(later).contains("should have held"));
    assertThat(found(world.changeManager).suspects())
        .extracting(suspect -> suspect.clue().way().redundant())
        .containsExactly(false, false, true);
    assertThat(reasons(world.clientViewer).getFirst())
        .contains("but not together with other work on shared infrastructure");
  }

  @Test
  void whatIsNotNeededForItIsLeftOutAndWhatCouldStandInIsNamedToo() {
    ItemId three = item(world.internal, "ESX03");
    needs(2, one, two, three);
    int first = done("One", 90, 60, one);
    int second = done("Two", 40, 12, two);
    done("Three", 900, 800, three);

    List<String> reasons = reasons(world.changeManager);

    assertThat(reasons).hasSize(3);
    assertThat(reasons.get(0)).contains("not together with CHG-" + first + ",");
    assertThat(reasons.get(1)).contains("not together with CHG-" + second + ",");
    assertThat(reasons.get(2)).contains("not together with CHG-" + second + ",");
  }

  @Test
  void asManyAsThereAreTakeItTogetherAndTwoGroupsAreToldApart() {
    ItemId[] hosts =
        IntStream.range(0, 18)
            .mapToObj(host -> item(world.internal, "H" + host))
            .toArray(ItemId[]::new);
    needs(1, hosts);
    for (int host = 0; host < hosts.length; host++) {
      done("Host " + host, 400, 60 + host, hosts[host]);
    }
    needs(1, one, two);
    int first = done("One", 90, 3, one);
    int second = done("Two", 40, 2, two);

    Findings found = found(world.changeManager);

    assertThat(found.unsettled()).isZero();
    assertThat(found.suspects()).hasSize(20).noneMatch(each -> each.clue().way().redundant());
    assertThat(found.suspects().getFirst().clue().together()).containsExactly("CHG-" + first);
    assertThat(found.suspects().get(1).clue().together()).containsExactly("CHG-" + second);
    assertThat(found.suspects().getLast().clue().together()).hasSize(17);
    assertThat(found.suspects().getLast().reason()).contains(" and 14 more");
  }

  private int done(String title, int began, int ended, ItemId host) {
    return Happened.done(title, world.internal, before(began), before(ended), host).in(world);
  }

  private List<String> reasons(Person reader) {
    return found(reader).suspects().stream().map(Suspect::reason).toList();
  }

  private Findings found(Person reader) {
    return world.as(
        reader,
        () ->
            whatChanged.find(
                new Question(Subject.of(items.get(erp)), TestClock.START, Question.USUAL), 20));
  }

  private void needs(int needed, ItemId... hosts) {
    Person mira = world.changeManager;
    world.doAs(
        mira,
        () -> {
          List<DependencyId> members =
              List.of(hosts).stream()
                  .map(host -> NewDependency.of(erp, DependencyType.RUNS_ON, host))
                  .map(fresh -> dependencies.add(world.actor(mira), fresh))
                  .toList();
          redundancies.group(world.actor(mira), erp, "of " + members.size(), needed, members);
        });
  }

  private ItemId item(Client client, String name) {
    Person mira = world.changeManager;
    return world.as(
        mira, () -> items.add(world.actor(mira), ItemFacts.of(client.id(), name, Kind.SERVER, 4)));
  }

  private static Instant before(int minutes) {
    return TestClock.START.minus(Duration.ofMinutes(minutes));
  }
}
