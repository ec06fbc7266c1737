package io.tidegate.catalogue;

import io.tidegate.change.Plan;
import java.util.List;

/** A plan as a model keeps it. */
record PlanTemplate(List<StepTemplate> steps, String noRollbackBecause, String resources) {
  static PlanTemplate of(Plan plan) {
    return new PlanTemplate(
        plan.steps().stream().map(StepTemplate::of).toList(),
        plan.noRollbackBecause(),
        plan.resources());
  }

  /** A plan whose steps have ids of their own. */
  Plan fresh() {
    return new Plan(
        steps.stream().map(StepTemplate::fresh).toList(), noRollbackBecause, null, resources, null);
  }
}
