package io.tidegate.calendar;

import io.tidegate.change.Change;
import io.tidegate.change.Collision;
import io.tidegate.change.State;
import io.tidegate.kernel.Window;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The rules of conflicts, without I/O. */
final class ConflictPolicy {
  private ConflictPolicy() {}

  /**
   * Whether this change carries a conflict with the other one: it was scheduled first, or runs. Two
   * that wait for approval only tell each other.
   */
  static boolean carries(Change change, Collision other) {
    if (rank(other.state()) > rank(State.SCHEDULED)) {
      return false;
    }
    int mine = rank(change.state());
    int theirs = rank(other.state());
    if (mine != theirs) {
      return theirs < mine;
    }
    int order = other.since().compareTo(change.stateSince());
    return order == 0 ? other.number() < change.number() : order < 0;
  }

  /** The further a change has come, the more the others give way to it. */
  private static int rank(State state) {
    return switch (state) {
      case IMPLEMENT, VALIDATE, REVIEW, CLOSED -> 0;
      case SCHEDULED -> 1;
      case AUTHORIZE -> 2;
      case ASSESS -> 3;
      case DRAFT, REJECTED, CANCELLED -> 4;
    };
  }

  /** Whether the window lies inside the others taken together; those that touch leave no gap. */
  static boolean covered(Window window, List<Window> others) {
    Instant open = window.start();
    for (Window other : others.stream().sorted(Comparator.comparing(Window::start)).toList()) {
      if (other.start().isAfter(open)) {
        return false;
      }
      open = other.end().isAfter(open) ? other.end() : open;
      if (!open.isBefore(window.end())) {
        return true;
      }
    }
    return false;
  }
}
