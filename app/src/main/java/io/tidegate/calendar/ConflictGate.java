package io.tidegate.calendar;

import io.tidegate.change.Blocker;
import io.tidegate.change.Change;
import io.tidegate.change.Gate;
import io.tidegate.change.Transition;
import io.tidegate.kernel.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Nothing is approved or begun in a window that collides (design, section 6). What waits for
 * approval is looked at by its planned window; what begins, by the time from now to its end.
 */
@Component
class ConflictGate implements Gate {
  private final ConflictReader conflicts;

  ConflictGate(ConflictReader conflicts) {
    this.conflicts = conflicts;
  }

  @Override
  public List<Blocker> blockers(Question question) {
    Change change = question.change();
    Window window = change.window();
    boolean asked =
        question.about(Transition.REQUEST_APPROVAL, Transition.AUTHORIZE, Transition.START);
    if (window == null || !asked) {
      return List.of();
    }
    List<Blocker> blockers = new ArrayList<>();
    Instant now = question.now();
    boolean starting = question.about(Transition.START);
    Window span = starting && window.contains(now) ? new Window(now, window.end()) : window;
    conflicts.of(change, span).stream()
        .filter(one -> one.waiver() == null)
        .forEach(one -> blockers.add(blocker(question, one)));
    if (starting && !window.contains(now)) {
      blockers.addAll(onNow(question));
    }
    return blockers;
  }

  /** Whoever begins before the window does begins now. */
  private List<Blocker> onNow(Question question) {
    Instant now = question.now();
    return conflicts.of(question.change(), new Window(now, now.plusSeconds(60))).stream()
        .filter(one -> one.stops() && one.kind().takesBreakGlass())
        .map(one -> on(question, one))
        .toList();
  }

  private static Blocker on(Question question, Conflict one) {
    return Blocker.of(
        one.kind().code() + "-now",
        "A %s is on now".formatted(one.kind() == ConflictKind.LOCKDOWN ? "lockdown" : "blackout"),
        one.detail(),
        question.at("/conflicts"));
  }

  private static Blocker blocker(Question question, Conflict one) {
    Blocker blocker =
        Blocker.of(one.kind().code(), one.sentence(), one.detail(), question.at("/conflicts"));
    return one.blocking() ? blocker : blocker.asCaution();
  }
}
