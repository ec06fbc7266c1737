package io.tidegate.change.web;

import io.tidegate.change.WallClock;
import io.tidegate.change.WallClock.Reading;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Window;
import io.tidegate.ui.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the window's form: a start, and an end or a length, on the client's clock. */
final class WindowReader {
  private static final Pattern LENGTH =
      Pattern.compile("(?:(\\d{1,3})\\s*(?:h|hours?))?\\s*(?:(\\d{1,5})\\s*(?:m|min|minutes?)?)?");
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
  private static final Duration LONGEST = Duration.ofDays(60);

  private final Typed typed;
  private final Times times;
  private final WallClock clock;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Map<String, String>> twice = new LinkedHashMap<>();

  WindowReader(Typed typed, Times times) {
    this.typed = typed;
    this.times = times;
    this.clock = new WallClock(times.zone());
  }

  /** The window that the form means; null when it means none, see {@link #problems}. */
  @Nullable Window read() {
    Instant start = moment("start", "Say when it starts.");
    Instant end = typed.text("end").isEmpty() ? null : moment("end", "");
    Duration length = length();
    if (typed.text("end").isEmpty() && typed.text("length").isEmpty()) {
      problems.add(new Problem("end", "Say when it ends, or how long it takes."));
    }
    if (start == null) {
      return null;
    }
    if (end != null && length != null && !start.plus(length).equals(end)) {
      problems.add(
          new Problem("length", "End and length contradict each other; leave one of them empty."));
    }
    return window(start, end == null && length != null ? start.plus(length) : end);
  }

  List<Problem> problems() {
    return problems;
  }

  /** The two moments that a field may mean, by the value that chooses each; empty when one. */
  Map<String, String> twice(String field) {
    return twice.getOrDefault(field, Map.of());
  }

  private @Nullable Window window(Instant start, @Nullable Instant end) {
    if (end == null) {
      return null;
    }
    if (!start.isBefore(end)) {
      problems.add(new Problem("end", "It must end after it starts."));
      return null;
    }
    if (Duration.between(start, end).compareTo(LONGEST) > 0) {
      problems.add(new Problem("end", "Keep a window within 60 days."));
      return null;
    }
    return new Window(start, end);
  }

  private @Nullable Instant moment(String field, String ifMissing) {
    if (typed.text(field).isEmpty()) {
      problems.add(new Problem(field, ifMissing));
      return null;
    }
    return switch (clock.read(typed.text(field))) {
      case Reading.Once(Instant moment) -> moment;
      case Reading.Twice(Instant first, Instant second) -> chosen(field, first, second);
      case Reading.Never(var from, var to) -> {
        problems.add(
            new Problem(
                field,
                "That hour does not exist: clocks go from %s to %s that night."
                    .formatted(from.format(HOUR), to.format(HOUR))));
        yield null;
      }
      case Reading.Unreadable _ -> {
        problems.add(new Problem(field, "Give a date and a time, such as 2026-11-28 20:00."));
        yield null;
      }
    };
  }

  private @Nullable Instant chosen(String field, Instant first, Instant second) {
    Map<String, String> moments = new LinkedHashMap<>();
    moments.put("first", "The first time, " + times.time(first));
    moments.put("second", "The second time, " + times.time(second));
    twice.put(field, moments);
    return switch (typed.text(field + "Which")) {
      case "first" -> first;
      case "second" -> second;
      default -> {
        problems.add(
            new Problem(
                field, "That hour comes twice that night: choose the first or the second."));
        yield null;
      }
    };
  }

  private @Nullable Duration length() {
    String text = typed.text("length").toLowerCase(Locale.ROOT);
    if (text.isEmpty()) {
      return null;
    }
    Matcher matcher = LENGTH.matcher(text);
    if (!matcher.matches() || part(matcher, 1) + part(matcher, 2) == 0) {
      problems.add(new Problem("length", "Give the length as 2 h 30 min, or in minutes."));
      return null;
    }
    return Duration.ofHours(part(matcher, 1)).plusMinutes(part(matcher, 2));
  }

  private static long part(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
