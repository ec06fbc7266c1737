package io.tidegate.calendar.web;

import io.tidegate.ui.Frame;
import io.tidegate.ui.View;
import java.util.List;

/** What is on, day by day. */
record AgendaPage(Frame frame, CalendarTop top, List<Day> days) implements View {
  /**
   * One day with what begins on it, and what began before and goes on into it.
   *
   * @param href the address of its agenda
   * @param more how many lines there was no room for
   */
  record Day(String title, boolean today, List<Line> lines, String href, int more) {}

  /**
   * One thing.
   *
   * @param time from when to when, as far as it lies in the day
   * @param glyph its outline; each state and kind has its own
   * @param words what it is, for those who do not see the glyph
   * @param note whose it is
   * @param state of a change; empty for anything else
   * @param kind what it is, for the styles
   */
  record Line(
      String time,
      String glyph,
      String words,
      String title,
      String href,
      String note,
      String state,
      String kind) {
    /** Its title where there is little room: of a change the number without what all have. */
    String brief() {
      return state.isEmpty() ? title : title.replaceFirst("^\\D+", "");
    }

    /** The hour at which it begins on this day; empty when it began before, or lasts all day. */
    String starts() {
      return !time.isEmpty() && Character.isDigit(time.charAt(0)) ? time.substring(0, 5) : "";
    }
  }
}
