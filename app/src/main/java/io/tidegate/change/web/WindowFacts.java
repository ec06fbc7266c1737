package io.tidegate.change.web;

import io.tidegate.change.Change;
import io.tidegate.kernel.Window;
import io.tidegate.ui.Times;
import io.tidegate.ui.WindowBar;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The window as a bar: the planned work, the slack, the reserve for going back. */
final class WindowFacts {
  private WindowFacts() {}

  static WindowBar bar(Change change, Window window, Times times, InstantSource clock) {
    Instant workEnds = window.start().plus(change.plan().forward());
    Instant deadline = change.plan().rollbackDeadline(window);
    Instant now = clock.instant();
    return new WindowBar(
        "Window %s. Planned work ends %s, roll back by %s"
            .formatted(times.span(window), times.time(workEnds), times.time(deadline)),
        0,
        track(window, workEnds),
        track(window, deadline),
        window.contains(now) ? track(window, now) : -1,
        marks(change, window, times));
  }

  private static List<WindowBar.Mark> marks(Change change, Window window, Times times) {
    List<WindowBar.Mark> marks = new ArrayList<>();
    marks.add(new WindowBar.Mark(0, times.time(window.start()), false));
    Instant deadline = change.plan().rollbackDeadline(window);
    if (deadline.isBefore(window.end()) && deadline.isAfter(window.start())) {
      marks.add(new WindowBar.Mark(track(window, deadline), times.time(deadline), true));
    }
    marks.add(new WindowBar.Mark(99, times.time(window.end()), false));
    return marks;
  }

  private static int track(Window window, Instant moment) {
    long part = Duration.between(window.start(), moment).toSeconds();
    return Math.clamp(100 * part / Math.max(1, window.length().toSeconds()), 0, 100);
  }
}
