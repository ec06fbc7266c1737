package io.tidegate.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.Step.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {
  @Test
  void forwardStepsAreCountedThroughAllKindsAndRollbackStepsApart() {
    Plan plan =
        new Plan(
            List.of(
                Step.of(Kind.IMPLEMENTATION, "Load", "", 1),
                Step.of(Kind.ROLLBACK, "Boot the old image", "", 1),
                Step.of(Kind.TEST, "Measure", "", 1),
                Step.of(Kind.ROLLBACK, "Measure again", "", 1),
                Step.of(Kind.VALIDATION, "Sign in", "", 1)),
            "",
            null,
            "",
            null);

    assertThat(plan.steps().stream().map(plan::numberOf))
        .containsExactly("1", "R1", "2", "R2", "3");
  }
}
