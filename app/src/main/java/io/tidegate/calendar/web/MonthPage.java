package io.tidegate.calendar.web;

import io.tidegate.ui.Frame;
import io.tidegate.ui.View;
import java.util.List;

/**
 * A month, a row for each week.
 *
 * @param weekdays the heads of the columns
 * @param agenda the same for a screen that has no room for columns
 */
record MonthPage(
    Frame frame,
    CalendarTop top,
    List<String> weekdays,
    List<List<Cell>> weeks,
    List<AgendaPage.Day> agenda)
    implements View {
  /**
   * A day.
   *
   * @param outside whether it is of the month before or after
   * @param note what is odd about it, such as 25 h; empty on nearly every day
   */
  record Cell(String number, boolean outside, String note, AgendaPage.Day day) {}
}
