package io.tidegate.change;

import io.tidegate.kernel.Window;
import io.tidegate.ui.Times;
import io.tidegate.ui.WindowBar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A plan laid into its window: the planned work, the slack, the reserve for going back.
 *
 * @param goingBack how long that reserve is
 */
public record PlannedWindow(Plan plan, Window window, Duration goingBack) {
  /** The bar of a change that is planned, or over. */
  public WindowBar bar(Times times) {
    return bar(times, 0);
  }

  /** The bar of a change that runs: filled up to now. */
  public WindowBar running(Times times) {
    return bar(times, track(times.clock().instant()));
  }

  private WindowBar bar(Times times, int done) {
    Instant now = times.clock().instant();
    return new WindowBar(
        words(times),
        done,
        Math.max(done, track(workEnds())),
        track(deadline()),
        window.contains(now) ? track(now) : -1,
        marks(times));
  }

  private String words(Times times) {
    return "Window %s. Planned work ends %s%s"
        .formatted(times.span(window), times.time(workEnds()), back(times));
  }

  private String back(Times times) {
    if (deadlineIsInside()) {
      return ", roll back by " + times.time(deadline());
    }
    return deadline().isBefore(window.end()) ? ", too short a window to go back in" : "";
  }

  /** A deadline outside the window would lie on the label of its start or of its end. */
  private List<WindowBar.Mark> marks(Times times) {
    List<WindowBar.Mark> marks = new ArrayList<>();
    marks.add(new WindowBar.Mark(0, times.time(window.start()), false));
    if (deadlineIsInside()) {
      marks.add(new WindowBar.Mark(track(deadline()), times.time(deadline()), true));
    }
    marks.add(new WindowBar.Mark(100, times.time(window.end()), false));
    return marks;
  }

  private Instant workEnds() {
    return window.start().plus(plan.forward());
  }

  private Instant deadline() {
    return window.end().minus(goingBack);
  }

  private boolean deadlineIsInside() {
    return deadline().isBefore(window.end()) && deadline().isAfter(window.start());
  }

  private int track(Instant moment) {
    long part = Duration.between(window.start(), moment).toSeconds();
    return Math.clamp(100 * part / Math.max(1, window.length().toSeconds()), 0, 100);
  }
}
