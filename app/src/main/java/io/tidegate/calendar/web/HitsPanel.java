package io.tidegate.calendar.web;

import io.tidegate.ui.Hindrance;
import io.tidegate.ui.View;
import java.util.List;

/**
 * What collides in the time that is shown.
 *
 * @param again where it is asked for again
 * @param lines what stops first
 * @param stops how many changes are stopped
 * @param cut whether there are more changes than were looked at
 */
record HitsPanel(String again, List<Line> lines, int stops, int looked, boolean cut)
    implements View {
  /** What one change collides with, which stops first. */
  record Line(
      int number, String code, String title, String when, boolean stopped, List<Hindrance> met) {}
}
