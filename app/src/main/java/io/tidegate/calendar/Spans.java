package io.tidegate.calendar;

import io.tidegate.kernel.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Time as disjoint spans in order, to which others are added and from which they are taken. Pure.
 */
record Spans(List<Window> all) {
  /** Those that overlap or touch become one. */
  static Spans of(List<Window> windows) {
    List<Window> merged = new ArrayList<>();
    List<Window> sorted = windows.stream().sorted(Comparator.comparing(Window::start)).toList();
    for (Window next : sorted) {
      Window last = merged.isEmpty() ? null : merged.getLast();
      if (last == null || next.start().isAfter(last.end())) {
        merged.add(next);
      } else if (next.end().isAfter(last.end())) {
        merged.set(merged.size() - 1, new Window(last.start(), next.end()));
      }
    }
    return new Spans(merged);
  }

  /** What is left of them inside the range. */
  Spans inside(Window range) {
    List<Window> left = new ArrayList<>();
    for (Window one : all) {
      if (one.overlaps(range)) {
        left.add(new Window(later(one.start(), range.start()), earlier(one.end(), range.end())));
      }
    }
    return new Spans(left);
  }

  /** What is left of them outside the others. */
  Spans without(List<Window> others) {
    List<Window> left = new ArrayList<>();
    List<Window> taken = Spans.of(others).all();
    for (Window one : all) {
      Instant open = one.start();
      for (Window other : taken) {
        if (other.overlaps(one)) {
          if (open.isBefore(other.start())) {
            left.add(new Window(open, other.start()));
          }
          open = later(open, other.end());
        }
      }
      if (open.isBefore(one.end())) {
        left.add(new Window(open, one.end()));
      }
    }
    return new Spans(left);
  }

  Duration longest() {
    return all.stream().map(Window::length).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
