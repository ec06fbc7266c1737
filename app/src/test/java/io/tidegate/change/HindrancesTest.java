package io.tidegate.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.directory.Person;
import io.tidegate.kernel.Role;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import io.tidegate.ui.Hindrance;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TidegateTest
class HindrancesTest {
  @Autowired Changes changes;
  @Autowired Worlds worlds;

  World world;
  Change change;

  @BeforeEach
  void aChange() {
    world = worlds.msp();
    change =
        world.as(
            world.requester,
            () ->
                changes.create(
                    world.actor(world.requester),
                    new NewChange(
                        world.bakery.id(), ChangeType.NORMAL, "Replace the switch", null)));
  }

  @Test
  void whoMayOverrideIsLedToTheDialogFromEveryPage() {
    assertThat(shownTo(world.changeManager, at()).pass()).isEqualTo("#override-untested");
    assertThat(shownTo(world.changeManager, at() + "/validation").pass())
        .isEqualTo(at() + "#override-untested");
    assertThat(shownTo(world.implementer, at()).pass()).isNull();
  }

  @Test
  void noButtonLeadsToThePageItStandsOn() {
    assertThat(shownTo(world.implementer, at()).href()).isEqualTo(at() + "/validation#tests");
    assertThat(shownTo(world.implementer, at()).fix()).isEqualTo("Open the validation");
    assertThat(shownTo(world.implementer, at() + "/validation").href()).isNull();
  }

  private Hindrance shownTo(Person reader, String here) {
    Blocker blocker =
        Blocker.of("untested", "No test is recorded", "", at() + "/validation#tests")
            .overridableBy(Role.CHANGE_MANAGER);
    return new Hindrances(world.actor(reader), change, here).of(List.of(blocker)).getFirst();
  }

  private String at() {
    return "/changes/" + change.number();
  }
}
