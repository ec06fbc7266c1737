package io.tidegate.approval.web;

import io.tidegate.ui.Field;
import io.tidegate.ui.Option;
import io.tidegate.ui.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ways to move a route that does not move by itself; each null when it is not the reader's.
 *
 * @param approver names one more approver of a stage
 * @param override goes on without a stage
 * @param route computes the route again
 * @param escalation passes a decision on
 */
public record Mending(
    @Nullable Naming approver,
    @Nullable Overriding override,
    @Nullable Again route,
    @Nullable Escalating escalation) {
  /** Whether there is anything to show. */
  public boolean shown() {
    return approver != null || override != null || route != null || escalation != null;
  }

  /** Who decides too, where, and why. */
  public record Naming(
      Field stage,
      List<Option> stages,
      Field person,
      List<Option> people,
      Field reason,
      Problems problems) {}

  /** Which stage is set aside, and why. */
  public record Overriding(Field stage, List<Option> stages, Field reason, Problems problems) {}

  /**
   * Which stage goes on, and why it cannot wait; no stages where the policy names nobody for one.
   */
  public record Escalating(Field stage, List<Option> stages, Field reason, Problems problems) {}

  /** What was mended, so that the route may come out differently. */
  public record Again(Field reason, Problems problems) {}
}
