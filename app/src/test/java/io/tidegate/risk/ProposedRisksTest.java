package io.tidegate.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.directory.Client;
import io.tidegate.execution.Rehearsals;
import io.tidegate.inventory.Dependencies;
import io.tidegate.inventory.DependencyType;
import io.tidegate.inventory.ItemFacts;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Kind;
import io.tidegate.inventory.NewDependency;
import io.tidegate.kernel.ItemId;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the record says of a change before anybody judged it. */
@TidegateTest
class ProposedRisksTest {
  @Autowired Worlds worlds;
  @Autowired Items items;
  @Autowired Dependencies dependencies;
  @Autowired Rehearsals rehearsals;
  @Autowired Risks risks;
  @Autowired Changes changes;

  RiskyChanges risky;

  @BeforeEach
  void ready() {
    risky = new RiskyChanges(changes, items, rehearsals);
  }

  @Test
  void eachAnswerIsProposedFromTheRecordWithItsReason() {
    World world = worlds.msp();
    Change change = risky.firewall(world);

    assertThat(world.as(world.changeManager, () -> risks.proposals(change)))
        .extracting(Proposal::score, Proposal::reason)
        .containsExactly(
            tuple(4, "84 users are served by the affected items"),
            tuple(4, "FW-01 is critical"),
            tuple(4, "Firewall: FW-01 protects others"),
            tuple(3, "Rollback takes 40 min on paper, and has not been rehearsed"),
            tuple(1, "Saturday 21 Nov, 22:00 is outside business hours and no working day"));
  }

  @Test
  void whatDependsOnTheAffectedItemsCountsAndOtherClientsAreNotNamed() {
    World world = worlds.msp();
    Change change = risky.firewall(world);
    ItemId firewall = change.scope().affected().iterator().next();
    depends(world, service(world, world.bakery, "Payroll", 120), firewall);

    assertThat(world.as(world.changeManager, () -> risks.proposals(change)))
        .extracting(Proposal::score, Proposal::reason)
        .startsWith(
            tuple(4, "120 users are served by the affected items and what depends on them"),
            tuple(4, "One critical service depends on these items, 120 users: Payroll"));

    ItemId hub = service(world, world.internal, "VPN hub", 0);
    depends(world, hub, firewall);
    depends(world, service(world, world.clinic, "Patient records", 30), hub);
    List<Proposal> wider = world.as(world.clientViewer, () -> risks.proposals(change));
    assertThat(wider)
        .extracting(Proposal::score, Proposal::reason)
        .startsWith(
            tuple(5, "3 clients are reached, 150 users"),
            tuple(
                5,
                "Three critical services depend on these items, 150 users: Payroll, one of another"
                    + " client and one of another client"));
  }

  @Test
  void aCopyThatStillSpeaksOfItsOriginsItemsIsFound() {
    World world = worlds.msp();
    Change origin = risky.firewall(world);
    Change copy = risky.copyOnto(world, origin, "FW-AB-07");

    assertThat(world.as(world.changeManager, () -> risks.findings(copy)))
        .extracting(Finding::sentence)
        .contains(
            "The plan is the one of %s, which touched other items, and still names FW-01"
                .formatted(origin.code()));
  }

  @Test
  void theSevenRsAreFilledFromTheRecord() {
    World world = worlds.msp();
    Change change = risky.firewall(world);

    assertThat(world.as(world.auditor, () -> risks.sevenRs(change)).lines())
        .extracting(SevenRs.Line::filled, SevenRs.Line::sentence)
        .containsExactly(
            tuple(true, "Rosa Request"),
            tuple(true, "The old one is out of support"),
            tuple(true, "All tunnels are up on Monday"),
            tuple(true, "Proposed: high, 16 of 25"),
            tuple(true, "1 h 30 min of work, Ivan, console cable"),
            tuple(false, "Name an owner and an implementer"),
            tuple(true, "FW-01"));
  }

  @Test
  void aRollbackThatSaysNothingIsNone() {
    World world = worlds.msp();
    Change change = risky.firewall(world);
    Change worse = risky.plan(world, change, risky.boilerplate());

    assertThat(world.as(world.changeManager, () -> risks.proposals(worse)))
        .contains(
            new Proposal(
                Question.ROLLBACK, 5, "There is no rollback step yet that says what to do"));
  }

  private ItemId service(World world, Client client, String name, int users) {
    return world.as(
        world.implementer,
        () ->
            items.add(
                world.actor(world.implementer),
                ItemFacts.of(client.id(), name, Kind.SERVICE, 5).serving(users)));
  }

  private void depends(World world, ItemId item, ItemId on) {
    world.doAs(
        world.implementer,
        () ->
            dependencies.add(
                world.actor(world.implementer),
                NewDependency.of(item, DependencyType.REACHED_THROUGH, on)));
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.groups.Tuple.tuple(values);
  }
}
