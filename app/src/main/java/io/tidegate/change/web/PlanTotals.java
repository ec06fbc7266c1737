package io.tidegate.change.web;

import io.tidegate.change.Plan;
import io.tidegate.kernel.Window;
import io.tidegate.ui.Times;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the steps come to, against the window. The page's script works the same out while somebody
 * types.
 *
 * @param fits whether work and rollback fit the window; true while there is none
 * @param window the window in words; null while none is chosen
 * @param start of the window as a machine reads it; null while none is chosen
 */
record PlanTotals(
    String work,
    String rollback,
    @Nullable String window,
    boolean fits,
    String verdict,
    @Nullable String deadline,
    @Nullable String start,
    @Nullable String end,
    String zone) {
  static PlanTotals of(Plan plan, @Nullable Window window, Times times) {
    String zone = times.zone().getId();
    String work = times.length(plan.forward());
    String rollback = times.length(plan.rollback());
    if (window == null) {
      return new PlanTotals(
          work, rollback, null, true, "No window is chosen yet", null, null, null, zone);
    }
    Duration spare = window.length().minus(plan.forward()).minus(plan.rollback());
    return new PlanTotals(
        work,
        rollback,
        times.span(window),
        !spare.isNegative(),
        spare.isNegative()
            ? times.length(spare.negated()) + " too long for the window"
            : times.length(spare) + " to spare",
        times.moment(plan.rollbackDeadline(window)),
        window.start().toString(),
        window.end().toString(),
        zone);
  }
}
