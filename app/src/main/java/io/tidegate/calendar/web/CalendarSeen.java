package io.tidegate.calendar.web;

import io.tidegate.directory.Client;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a view of the calendar is drawn from.
 *
 * @param staff whether the reader is of the account's staff
 * @param whose the clients whose calendars are shown
 * @param all those among whom one may be chosen
 * @param grid the days that are shown
 */
record CalendarSeen(
    Frame frame,
    CalendarAsk ask,
    boolean staff,
    List<Client> whose,
    List<Client> all,
    Times times,
    DayGrid grid,
    Sights.Found found) {
  private static final int NAMED = 5;

  /** What stands above it. */
  CalendarTop top() {
    return CalendarTops.of(ask, staff, today(), times, all, found.cut());
  }

  Instant now() {
    return times.clock().instant();
  }

  LocalDate today() {
    return LocalDate.ofInstant(now(), times.zone());
  }

  /** The same day by day, with at most so many lines each. */
  List<AgendaPage.Day> agenda(int most) {
    return agenda(most, NAMED);
  }

  /** The same, with at most so many maintenance windows of a day by their names. */
  List<AgendaPage.Day> agenda(int most, int named) {
    return new AgendaDays(ask, found.sights(), whose, times, named).of(grid, today(), most);
  }
}
