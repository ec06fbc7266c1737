package io.tidegate.desk.web;

import io.tidegate.change.Change;
import io.tidegate.kernel.Window;
import io.tidegate.ui.Times;
import io.tidegate.ui.WindowBar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The window of a running change as a bar. */
final class Bars {
  private Bars() {}

  static WindowBar of(Change change, Window window, Times times, Instant now) {
    Instant deadline = change.plan().rollbackDeadline(window);
    int here = track(window, now);
    return new WindowBar(
        "Window %s, roll back by %s".formatted(times.span(window), times.time(deadline)),
        here,
        Math.max(here, track(window, window.start().plus(change.plan().forward()))),
        track(window, deadline),
        window.contains(now) ? here : -1,
        List.of(
            new WindowBar.Mark(0, times.time(window.start()), false),
            new WindowBar.Mark(track(window, deadline), times.time(deadline), true),
            new WindowBar.Mark(99, times.time(window.end()), false)));
  }

  private static int track(Window window, Instant moment) {
    long part = Duration.between(window.start(), moment).toSeconds();
    return Math.clamp(100 * part / Math.max(1, window.length().toSeconds()), 0, 100);
  }
}
