package io.tidegate.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.directory.Client;
import io.tidegate.directory.Person;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@TidegateTest
class PrecedentsTest {
  @Autowired Changes changes;
  @Autowired ChangeStore store;
  @Autowired Precedents precedents;
  @Autowired Worlds worlds;
  @Autowired TransactionTemplate transaction;

  World world;

  @BeforeEach
  void northlight() {
    world = worlds.msp();
  }

  @Test
  void closedChangesOfTheSameCategoryAtTheSameClientResembleIt() {
    Change change = change(world, world.bakery, "network");
    Change alike = closed(change(world, world.bakery, "network"), Outcome.FAILED);
    closed(change(world, world.bakery, "storage"), Outcome.SUCCESSFUL);
    closed(change(world, world.clinic, "network"), Outcome.SUCCESSFUL);
    change(world, world.bakery, "network");
    assertThat(of(world.changeManager, change))
        .singleElement()
        .satisfies(found -> {
          assertThat(found.number()).isEqualTo(alike.number());
          assertThat(found.outcome()).isEqualTo(Outcome.FAILED);
        });
  }

  @Test
  void changesWithoutACategoryDoNotResembleEachOther() {
    closed(change(world, world.bakery, ""), Outcome.SUCCESSFUL);
    assertThat(of(world.changeManager, change(world, world.bakery, ""))).isEmpty();
  }

  @Test
  void noMoreThanAskedForAndTheLatestFirst() {
    Change change = change(world, world.bakery, "network");
    closed(change(world, world.bakery, "network"), Outcome.SUCCESSFUL);
    closed(change(world, world.bakery, "network"), Outcome.SUCCESSFUL);
    assertThat(world.as(world.changeManager, () -> precedents.of(change, 1))).hasSize(1);
  }

  @Test
  void anotherAccountsAndAnotherClientsPeopleSeeNone() {
    Change change = change(world, world.bakery, "network");
    closed(change(world, world.bakery, "network"), Outcome.SUCCESSFUL);
    assertThat(of(world.clientApprover, change)).hasSize(1);
    assertThat(of(world.otherClientApprover, change)).isEmpty();
    World rival = world.rival();
    assertThat(rival.as(rival.leader, () -> precedents.of(change, 4))).isEmpty();
  }

  private List<Precedent> of(Person reader, Change change) {
    return world.as(reader, () -> precedents.of(change, 4));
  }

  private Change change(World world, Client client, String category) {
    Change drafted =
        world.as(
            world.requester,
            () ->
                changes.create(
                    world.actor(world.requester),
                    new NewChange(client.id(), ChangeType.NORMAL, "Swap the uplink", null)));
    Purpose purpose =
        new Purpose("Swap the uplink", "It is dead", "Tills sell", category, Priority.MEDIUM);
    return write(new Alteration(drafted).purpose(purpose).build());
  }

  private Change closed(Change change, Outcome outcome) {
    Result result = new Result(outcome, "It is done", null, null, "", null, null);
    return write(new Alteration(change).state(State.CLOSED).result(result).build());
  }

  private Change write(Change change) {
    world.inAccount(() ->
        transaction.execute(_ -> {
          store.update(store.find(change.id()).orElseThrow(), change);
          return true;
        }));
    return world.inAccount(() -> changes.get(change.id()));
  }
}
