package io.tidegate.change.web;

import io.tidegate.change.Rollback;
import io.tidegate.kernel.Window;
import io.tidegate.ui.Times;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the steps come to, against the window. The page's script works the same out while somebody
 * types.
 *
 * @param rehearsed the minutes that going back took when it was tried, which count instead of the
 *     planned ones; null when no rehearsal counts
 * @param fits whether work and rollback fit the window; true while there is none
 * @param window the window in words; null while none is chosen
 * @param start of the window as a machine reads it; null while none is chosen
 */
record PlanTotals(
    String work,
    String rollback,
    @Nullable Long rehearsed,
    @Nullable String window,
    boolean fits,
    String verdict,
    @Nullable String deadline,
    @Nullable String start,
    @Nullable String end,
    String zone) {
  static PlanTotals of(Rollback back, @Nullable Window window, Times times) {
    String zone = times.zone().getId();
    Duration forward = back.plan().forward();
    String work = times.length(forward);
    String rollback =
        times.length(back.length()) + (back.rehearsed() == null ? "" : ", " + back.basis());
    Long rehearsed = back.rehearsed() == null ? null : back.rehearsed().toMinutes();
    if (window == null) {
      return new PlanTotals(
          work, rollback, rehearsed, null, true, "No window is chosen yet", null, null, null, zone);
    }
    Duration spare = window.length().minus(forward).minus(back.length());
    return new PlanTotals(
        work,
        rollback,
        rehearsed,
        times.span(window),
        !spare.isNegative(),
        spare.isNegative()
            ? times.length(spare.negated()) + " too long for the window"
            : times.length(spare) + " to spare",
        times.moment(back.deadline(window)),
        window.start().toString(),
        window.end().toString(),
        zone);
  }
}
