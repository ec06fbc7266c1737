package io.tidegate.calendar.web;

import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.View;
import java.util.List;

/**
 * What is on, day by day.
 *
 * @param title what is shown, such as a week or tonight
 * @param zone the zone of all times on the page
 * @param client the id of the client it is narrowed to; empty for all
 * @param before the address of the time before; empty when there is none to go to
 * @param after the address of the time after; empty when there is none to go to
 * @param tonight whether it is the page of one night, to be printed
 * @param more how many lines there was no room for
 */
record AgendaPage(
    Frame frame,
    String title,
    String zone,
    String client,
    List<Option> clients,
    List<Day> days,
    String before,
    String after,
    boolean tonight,
    int more)
    implements View {
  /** One day with what begins on it, and what began before and goes on into it. */
  record Day(String title, boolean today, List<Line> lines) {}

  /**
   * One thing.
   *
   * @param time from when to when, as far as it lies in the day
   * @param glyph its outline; each state and kind has its own
   * @param kind what it is in words, for those who do not see the glyph
   * @param note whose it is, and what to know
   */
  record Line(
      String time,
      String glyph,
      String kind,
      String title,
      String href,
      String note,
      String state) {}
}
