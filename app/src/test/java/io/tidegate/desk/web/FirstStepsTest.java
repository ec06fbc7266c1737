package io.tidegate.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.NewChange;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TidegateTest
class FirstStepsTest {
  @Autowired FirstSteps firstSteps;
  @Autowired Changes changes;
  @Autowired Worlds worlds;

  World world;

  @BeforeEach
  void anAccountWithoutChanges() {
    world = worlds.msp();
  }

  @Test
  void anAdministratorSeesWhatTheAccountHasAndWhatItNeeds() {
    assertThat(steps())
        .extracting(HomePage.FirstStep::title, HomePage.FirstStep::done)
        .containsExactly(
            tuple("Add your clients", true),
            tuple("Add people, and give them their roles", true),
            tuple("Give yourself a role besides administrator", false),
            tuple("Fill the inventory", false));
  }

  @Test
  void nobodyElseSeesThem() {
    assertThat(world.as(world.requester, () -> firstSteps.of(world.actor(world.requester), true)))
        .isEmpty();
  }

  @Test
  void theyEndWithTheFirstChange() {
    NewChange first =
        new NewChange(world.bakery.id(), ChangeType.NORMAL, "Replace the switch", null);
    world.as(world.requester, () -> changes.create(world.actor(world.requester), first));
    assertThat(steps()).isEmpty();
  }

  private List<HomePage.FirstStep> steps() {
    return world.as(
        world.administrator, () -> firstSteps.of(world.actor(world.administrator), false));
  }
}
