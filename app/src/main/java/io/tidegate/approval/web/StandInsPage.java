package io.tidegate.approval.web;

import io.tidegate.ui.Frame;
import io.tidegate.ui.Tab;
import io.tidegate.ui.View;
import java.util.List;

/**
 * Who stands in for whom, week by week.
 *
 * @param earlier the address of the weeks before
 * @param later the address of the weeks after
 */
public record StandInsPage(
    Frame frame, List<Tab> tabs, List<Week> weeks, String earlier, String later) implements View {
  /** A week, from Monday. */
  public record Week(String head, boolean now, List<Line> lines) {}

  /**
   * Somebody who is away in a week.
   *
   * @param days such as {@code Tue 24 to Thu 26 Nov}
   * @param now whether it holds at this moment
   */
  public record Line(String away, String standIn, String days, boolean now) {}

  /** Whether nobody is away in any of them. */
  public boolean empty() {
    return weeks.stream().allMatch(week -> week.lines().isEmpty());
  }
}
