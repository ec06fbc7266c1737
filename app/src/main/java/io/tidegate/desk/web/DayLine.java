package io.tidegate.desk.web;

import io.tidegate.kernel.Window;
import io.tidegate.ui.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts what happens around today, soonest first, at each midnight and at this moment. */
final class DayLine {
  private final Times times;
  private final Instant now;
  private final LocalDate today;
  private final List<HomePage.Stretch> stretches = new ArrayList<>();
  private @Nullable LocalDate day;
  private boolean past = true;

  DayLine(Times times, Instant now) {
    this.times = times;
    this.now = now;
    this.today = now.atZone(times.zone()).toLocalDate();
  }

  void add(HomePage.Event event, @Nullable Window window) {
    if (window == null) {
      return;
    }
    LocalDate starts = window.start().atZone(times.zone()).toLocalDate();
    boolean ahead = window.start().isAfter(now);
    if (past && ahead) {
      open(times.time(now), true);
      day = today;
    }
    if (!starts.equals(day) && !(day == null && starts.equals(today))) {
      open(name(starts), false);
    }
    past = !ahead;
    day = starts;
    last().add(event);
  }

  List<HomePage.Stretch> stretches() {
    return stretches;
  }

  private void open(String head, boolean isNow) {
    stretches.add(new HomePage.Stretch(head, isNow, new ArrayList<>()));
  }

  private List<HomePage.Event> last() {
    if (stretches.isEmpty()) {
      open("", false);
    }
    return stretches.getLast().events();
  }

  private String name(LocalDate when) {
    return switch ((int) ChronoUnit.DAYS.between(today, when)) {
      case -1 -> "Yesterday";
      case 0 -> "Today";
      case 1 -> "Tomorrow";
      default -> times.day(when);
    };
  }
}
