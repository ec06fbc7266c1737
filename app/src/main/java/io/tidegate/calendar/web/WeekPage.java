package io.tidegate.calendar.web;

import io.tidegate.ui.Frame;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A week, a column for each day.
 *
 * @param midnights when each day begins and the last one ends, in milliseconds since 1970
 * @param strip what lasts for days, or is the ground of one client among several
 * @param height how many lanes that takes
 * @param hidden how many more there was no room for
 * @param grounds whether the windows of the one client that is shown stand in the columns
 * @param agenda the same for a screen that has no room for columns
 */
record WeekPage(
    Frame frame,
    CalendarTop top,
    String midnights,
    List<Column> columns,
    List<Strip> strip,
    int height,
    int hidden,
    boolean grounds,
    List<AgendaPage.Day> agenda)
    implements View {
  /**
   * A day.
   *
   * @param now the tick of the present; null when it lies in another day
   * @param more how many changes there was no room for
   * @param href the address of its agenda
   */
  record Column(
      TimelinePage.Day head,
      String name,
      List<Block> bands,
      List<Block> blocks,
      @Nullable Integer now,
      int more,
      String href) {}

  /**
   * A thing in a column.
   *
   * @param place down the column
   * @param across a part of its twelve tracks
   * @param time from when to when
   * @param letters whose it is, in two letters; empty where one client alone is shown
   */
  record Block(
      Sight sight, Stretch place, Stretch across, String time, String letters, String said) {}

  /**
   * A thing above the columns.
   *
   * @param place across the days
   * @param lane from 1
   */
  record Strip(Sight sight, Stretch place, int lane, String letters, String said) {}
}
