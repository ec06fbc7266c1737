package io.tidegate.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.directory.Person;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Which open changes want something of somebody, by the part they have and the state it is in. */
@TidegateTest
class PartInChangesTest {
  @Autowired ChangeLists lists;
  @Autowired Changes changes;
  @Autowired Worlds worlds;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  World world;

  @BeforeEach
  void anMsp() {
    world = worlds.msp();
  }

  @Test
  void whoCarriesOutAnEmergencyWithoutAWindowFindsIt() {
    int scheduled = change(ChangeType.EMERGENCY, State.SCHEDULED);
    int running = change(ChangeType.EMERGENCY, State.IMPLEMENT);
    change(ChangeType.EMERGENCY, State.AUTHORIZE);
    change(ChangeType.NORMAL, State.SCHEDULED);

    assertThat(of(world.implementer)).containsExactly(scheduled, running);
    assertThat(of(world.secondImplementer)).isEmpty();
  }

  @Test
  void whoCarriedItOutFindsItUnderReviewAndNotOnceItIsClosed() {
    int reviewed = change(ChangeType.NORMAL, State.REVIEW);
    change(ChangeType.NORMAL, State.CLOSED);

    assertThat(of(world.implementer)).containsExactly(reviewed);
  }

  @Test
  void whoMayAcceptTheResultFindsItWhileItIsValidated() {
    int validated = change(ChangeType.NORMAL, State.VALIDATE);
    change(ChangeType.NORMAL, State.IMPLEMENT);

    assertThat(of(world.changeManager)).as("the validator").containsExactly(validated);
    assertThat(of(world.implementer)).isEmpty();
  }

  @Test
  void whoOwnsItFindsItWhileItIsOpen() {
    int open = change(ChangeType.NORMAL, State.ASSESS);
    change(ChangeType.NORMAL, State.CANCELLED);

    assertThat(of(world.requester)).containsExactly(open);
  }

  private List<Integer> of(Person person) {
    return world.as(
        person,
        () -> lists.concerning(person.id(), 20).stream().map(ChangeLine::number).sorted().toList());
  }

  /** In this state, asked for and owned by the requester, without a window. */
  private int change(ChangeType type, State state) {
    return world.as(
        world.requester,
        () -> {
          Change draft =
              changes.create(
                  world.actor(world.requester),
                  new NewChange(world.bakery.id(), type, "Change the " + state, null));
          changes.edit(
              world.actor(world.requester),
              draft.id(),
              draft.version(),
              new Edit.NamePeople(
                  new People(
                      draft.people().requester(),
                      draft.people().owner(),
                      Set.of(world.implementer.id()),
                      world.changeManager.id(),
                      null)));
          transaction.executeWithoutResult(_ ->
              jdbc.sql(
                      """
                      update change.change
                         set state = :state
                           , outcome = case when :state = 'CLOSED' then 'SUCCESSFUL' end
                       where id = :id
                      """)
                  .param("state", state.name())
                  .param("id", draft.id().value())
                  .update());
          return draft.number();
        });
  }
}
