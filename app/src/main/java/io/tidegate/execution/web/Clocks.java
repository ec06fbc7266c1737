package io.tidegate.execution.web;

import io.tidegate.change.Change;
import io.tidegate.change.State;
import io.tidegate.execution.Pace;
import io.tidegate.execution.Run;
import io.tidegate.kernel.Window;
import io.tidegate.ui.Times;
import io.tidegate.ui.Tone;
import io.tidegate.ui.WindowBar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws the board with the clock: where the run stands in its window, and how long is left. */
final class Clocks {
  private static final Duration WARN = Duration.ofMinutes(60);
  private static final Duration BAD = Duration.ofMinutes(15);
  private static final int TRACKS = 100;
  private static final int APART = 15;

  private Clocks() {}

  static RunBoard.@Nullable Clock of(Run run, Times times) {
    Change change = run.change();
    Window window = change.window();
    if (window == null || change.state() != State.IMPLEMENT) {
      return null;
    }
    Instant now = times.clock().instant();
    Instant deadline = run.rollbackDeadline().orElse(null);
    Pace pace = Pace.of(run.toDo(), now);
    Instant until = deadline == null ? window.end() : deadline;
    return new RunBoard.Clock(
        tone(until, now),
        label(run, deadline, now),
        left(Duration.between(now, until)),
        until,
        window.start(),
        window.end(),
        bar(window, deadline, pace, times),
        times.time(now),
        times.zone().getId(),
        pace(pace, times));
  }

  private static String label(Run run, @Nullable Instant deadline, Instant now) {
    if (deadline == null) {
      return run.change().rollingBack() ? "Rolling back, window ends in" : "To the window’s end";
    }
    return now.isAfter(deadline) ? "Past the rollback deadline" : "To the rollback deadline";
  }

  /** The form the browser counts on in, so that nothing jumps when it takes over. */
  private static String left(Duration left) {
    Duration size = left.abs();
    return "%s%d:%02d:%02d"
        .formatted(
            left.isNegative() ? "−" : "",
            size.toHours(),
            size.toMinutesPart(),
            size.toSecondsPart());
  }

  private static Tone tone(Instant until, Instant now) {
    Duration left = Duration.between(now, until);
    if (left.compareTo(BAD) < 0) {
      return Tone.BAD;
    }
    return left.compareTo(WARN) < 0 ? Tone.WARN : Tone.GOOD;
  }

  private static String pace(Pace pace, Times times) {
    long minutes = pace.behind().toMinutes();
    if (minutes == 0) {
      return "on plan";
    }
    return times.length(pace.behind().abs()) + (minutes > 0 ? " behind plan" : " ahead of plan");
  }

  private static WindowBar bar(Window window, @Nullable Instant deadline, Pace pace, Times times) {
    int now = at(window, times.clock().instant());
    int work = Math.max(now, at(window, pace.end()));
    int back = deadline == null ? TRACKS : at(window, deadline);
    List<WindowBar.Mark> marks = new ArrayList<>();
    marks.add(new WindowBar.Mark(0, times.time(window.start()), false));
    if (work > APART && Math.abs(work - back) > APART && work < TRACKS - APART) {
      marks.add(new WindowBar.Mark(work, times.time(pace.end()), false));
    }
    if (deadline != null && back > 0 && back < TRACKS) {
      marks.add(new WindowBar.Mark(back, times.time(deadline), true));
    }
    marks.add(new WindowBar.Mark(TRACKS, times.time(window.end()), false));
    String words =
        "Window %s to %s. Now %s. At this pace the plan ends %s."
            .formatted(
                times.time(window.start()),
                times.time(window.end()),
                times.time(times.clock().instant()),
                times.time(pace.end()));
    return new WindowBar(
        deadline == null ? words : words + " Roll back by " + times.time(deadline) + ".",
        now,
        work,
        back,
        now,
        marks);
  }

  private static int at(Window window, Instant moment) {
    double part =
        (double) Duration.between(window.start(), moment).toSeconds() / window.length().toSeconds();
    return (int) Math.round(Math.clamp(part, 0, 1) * TRACKS);
  }
}
