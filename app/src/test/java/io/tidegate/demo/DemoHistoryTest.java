package io.tidegate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.ChangeFilter;
import io.tidegate.change.ChangeLine;
import io.tidegate.change.ChangeLists;
import io.tidegate.change.State;
import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.kernel.Actor;
import io.tidegate.risk.AssessmentTasks;
import io.tidegate.testkit.TidegateTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TidegateTest
class DemoHistoryTest {
  @Autowired Demo demo;
  @Autowired ChangeLists lists;
  @Autowired AssessmentTasks views;

  @Test
  void northlightHasAYearBehindItAndALivelyDay() {
    DemoStage stage = demo.open(DemoCast.NORTHLIGHT);

    DemoHistory.Telling telling = demo.live(stage);

    assertThat(telling.stuck()).isEmpty();
    List<ChangeLine> told = changes(stage);
    Map<State, Long> states =
        told.stream().collect(Collectors.groupingBy(ChangeLine::state, Collectors.counting()));
    assertThat(told).hasSizeBetween(150, 280).hasSize(telling.changes());
    assertThat(states).containsOnlyKeys(State.values());
    assertThat(told).anyMatch(ChangeLine::held);
    Actor jim = stage.actor("Jim Doyle");
    assertThat(Tenancy.call(Tenant.of(jim), () -> views.waitingFor(jim, 5)))
        .as("a client's contact is asked for a view")
        .isNotEmpty();
  }

  @Test
  void theShopHasAYearBehindItToo() {
    DemoStage stage = demo.open(DemoCast.SHOP);

    assertThat(demo.live(stage).stuck()).isEmpty();
    assertThat(changes(stage)).hasSizeGreaterThan(20);
  }

  private List<ChangeLine> changes(DemoStage stage) {
    return Tenancy.call(
        Tenant.of(stage.account().id()), () -> lists.list(ChangeFilter.ALL, null, 1000).items());
  }
}
