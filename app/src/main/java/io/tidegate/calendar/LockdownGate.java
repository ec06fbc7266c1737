package io.tidegate.calendar;

import io.tidegate.change.Blocker;
import io.tidegate.change.Change;
import io.tidegate.change.Gate;
import io.tidegate.change.State;
import io.tidegate.change.Transition;
import io.tidegate.kernel.Window;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * While a lockdown is on, what it holds is rolled back, or goes on to a safe point with a second
 * person (design, section 3); it is not simply resumed.
 */
@Component
class LockdownGate implements Gate {
  private final ConflictReader conflicts;
  private final WaiverStore waivers;

  LockdownGate(ConflictReader conflicts, WaiverStore waivers) {
    this.conflicts = conflicts;
    this.waivers = waivers;
  }

  @Override
  public List<Blocker> blockers(Question question) {
    Change change = question.change();
    if (!question.about(Transition.RESUME)
        || change.state() != State.IMPLEMENT
        || !on(change, question.now())
        || reaches(change, question.now())) {
      return List.of();
    }
    return List.of(
        Blocker.of(
            "lockdown-on",
            "A lockdown is on",
            "Roll back, or name a second person with whom it goes on to a safe point.",
            question.at("/conflicts#safe-point")));
  }

  /** Whether a lockdown is on that the change was not broken out of. */
  boolean on(Change change, Instant now) {
    Window window = change.window() == null ? minute(now) : change.window();
    return conflicts.of(change, minute(now), Asker.STAFF, window).stream()
        .anyMatch(one -> one.kind() == ConflictKind.LOCKDOWN && one.waiver() == null);
  }

  private boolean reaches(Change change, Instant now) {
    return Waiver.of(waivers.of(change.id()), Waiver.SAFE_POINT, change.window(), now) != null;
  }

  private static Window minute(Instant now) {
    return new Window(now, now.plusSeconds(60));
  }
}
