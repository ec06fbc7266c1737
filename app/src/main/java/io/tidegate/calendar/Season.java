package io.tidegate.calendar;

import io.tidegate.kernel.Window;
import java.util.List;

/**
 * What the calendars of those that a change touches say of its time.
 *
 * @param work when people work: spans from the day before the window to two days after it, in order
 * @param critical the business-critical periods that it lies in, by their titles
 * @param namesCritical whether the client's calendar names critical periods at all
 * @param dark the blackouts and lockdowns that it lies in, by their titles
 * @param outside whether the client has maintenance windows and it is not inside them
 */
public record Season(
    List<Window> work,
    List<String> critical,
    boolean namesCritical,
    List<String> dark,
    boolean outside) {
  public Season {
    work = List.copyOf(work);
    critical = List.copyOf(critical);
    dark = List.copyOf(dark);
  }
}
