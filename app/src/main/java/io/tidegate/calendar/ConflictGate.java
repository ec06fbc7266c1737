package io.tidegate.calendar;

import io.tidegate.change.Blocker;
import io.tidegate.change.Change;
import io.tidegate.change.Gate;
import io.tidegate.change.Transition;
import io.tidegate.kernel.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Nothing is approved or begun in a window that collides (design, section 6). What waits for
 * approval is looked at by its planned window; what begins, by the time from now to its end.
 */
@Component
class ConflictGate implements Gate {
  /** What is met by whoever starts early; the rest is a matter of the window. */
  private static final Set<ConflictKind> MET_NOW =
      EnumSet.of(
          ConflictKind.SAME_ITEM,
          ConflictKind.BLACKOUT,
          ConflictKind.LOCKDOWN,
          ConflictKind.BOOKED,
          ConflictKind.DEPENDENCY);

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
    found(question, window, span).stream()
        .filter(one -> one.waiver() == null && !(starting && saidElsewhere(one)))
        .forEach(one -> blockers.add(blocker(question, one)));
    if (starting && now.isBefore(window.start())) {
      blockers.addAll(onNow(question, window));
    }
    return blockers;
  }

  private List<Conflict> found(Question question, Window planned, Window span) {
    return conflicts.of(question.change(), span, Asker.ofTheTransaction(), planned);
  }

  /** At the start it is not planned any more: a predecessor is closed or it is not. */
  private static boolean saidElsewhere(Conflict one) {
    return one.kind() == ConflictKind.PREDECESSOR;
  }

  /** Whoever begins before the window does begins now, and is at work as long. */
  private List<Blocker> onNow(Question question, Window window) {
    Instant now = question.now();
    Window work = new Window(now, now.plus(window.length()));
    return found(question, window, work).stream()
        .filter(one -> one.stops() && MET_NOW.contains(one.kind()))
        .map(one -> on(question, one))
        .toList();
  }

  private static Blocker on(Question question, Conflict one) {
    String fact =
        one.kind().takesBreakGlass()
            ? "A %s would be met now"
                .formatted(one.kind() == ConflictKind.LOCKDOWN ? "lockdown" : "blackout")
            : one.sentence() + " now";
    return Blocker.of(one.kind().code() + "-now", fact, one.detail(), question.at("/conflicts"));
  }

  private static Blocker blocker(Question question, Conflict one) {
    Blocker blocker =
        Blocker.of(one.kind().code(), one.sentence(), one.detail(), question.at("/conflicts"));
    return one.blocking() ? blocker : blocker.asCaution();
  }
}
