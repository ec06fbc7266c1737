package io.tidegate.calendar.web;

import io.tidegate.ui.Frame;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A week or a month with a row for each client.
 *
 * @param days the heads of the columns
 * @param midnights when each day begins and the last one ends, in milliseconds since 1970
 * @param now the tick of the present; null when it lies outside
 * @param agenda the same for a screen that has no room for rows
 */
record TimelinePage(
    Frame frame,
    CalendarTop top,
    List<Day> days,
    String midnights,
    @Nullable Integer now,
    List<Row> rows,
    List<AgendaPage.Day> agenda)
    implements View {
  /**
   * The head of a day.
   *
   * @param note what is odd about it, such as 25 hours; empty on nearly every day
   */
  record Day(String weekday, String number, String note, boolean today, boolean weekend) {}

  /**
   * A client.
   *
   * @param note its zone where that is another one
   * @param lanes how many the bars take
   * @param names how many lanes the names of bands take below them
   * @param ground its maintenance windows; null for none
   * @param more how many bars found no room
   * @param all where they are listed with the others
   */
  record Row(
      String letters,
      String name,
      String href,
      String note,
      int lanes,
      int names,
      @Nullable Ground ground,
      List<Band> bands,
      List<Bar> bars,
      int more,
      String all) {
    /** How many lanes the row has in all; two at least. */
    int height() {
      return Math.max(2, lanes + names);
    }
  }

  /**
   * The maintenance windows of a row in one drawing.
   *
   * @param width how many ticks wide it is
   * @param path where they are, one tick to a unit and one unit high
   * @param said how many there are of which
   */
  record Ground(int width, String path, String said) {}

  /**
   * A stretch of time with a rule of its own, such as a blackout.
   *
   * @param said all of it in words
   * @param name its name where there is room for one; null for none
   */
  record Band(Sight sight, Stretch stretch, String said, @Nullable Name name) {}

  /**
   * The name of a band.
   *
   * @param lane from 1, below those of the bars
   */
  record Name(int lane, Stretch stretch, String words) {}

  /**
   * A change's window.
   *
   * @param lane from 1
   * @param label as much of its title as there is room for
   * @param said all of it in words
   */
  record Bar(Sight sight, Stretch stretch, int lane, String side, String label, String said) {}

  /** How many days there are, for the styles. */
  int span() {
    return days.size();
  }
}
