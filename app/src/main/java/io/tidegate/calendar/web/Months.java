package io.tidegate.calendar.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Draws a month. */
final class Months {
  private static final int WEEK = 7;
  private static final int LINES_OF_A_CELL = 4;
  private static final int LINES_OF_A_DAY = 25;

  private Months() {}

  /** The whole weeks that have a day of the month. */
  static DayGrid grid(LocalDate first, ZoneId zone) {
    LocalDate monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate sunday =
        first
            .with(TemporalAdjusters.lastDayOfMonth())
            .with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    return new DayGrid(monday, (int) (sunday.toEpochDay() - monday.toEpochDay()) + 1, 1, zone);
  }

  static MonthPage page(CalendarSeen seen) {
    LocalDate first = seen.ask().first(seen.today());
    List<AgendaPage.Day> cells =
        seen.agenda(LINES_OF_A_CELL, seen.whose().size() == 1 ? LINES_OF_A_CELL : 0);
    List<AgendaPage.Day> days = seen.agenda(LINES_OF_A_DAY);
    return new MonthPage(
        seen.frame(),
        seen.top(),
        weekdays(),
        IntStream.range(0, cells.size() / WEEK)
            .mapToObj(week -> week(seen, week, first, cells))
            .toList(),
        IntStream.range(0, days.size())
            .filter(day -> seen.grid().day(day).getMonth() == first.getMonth())
            .mapToObj(days::get)
            .toList());
  }

  private static List<MonthPage.Cell> week(
      CalendarSeen seen, int week, LocalDate first, List<AgendaPage.Day> cells) {
    return IntStream.range(week * WEEK, week * WEEK + WEEK)
        .mapToObj(day -> {
          LocalDate date = seen.grid().day(day);
          return new MonthPage.Cell(
              Integer.toString(date.getDayOfMonth()),
              date.getMonth() != first.getMonth(),
              Timelines.note(seen.grid().length(day)),
              cells.get(day));
        })
        .toList();
  }

  private static List<String> weekdays() {
    return Arrays.stream(DayOfWeek.values())
        .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.UK))
        .toList();
  }
}
