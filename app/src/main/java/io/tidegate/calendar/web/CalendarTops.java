package io.tidegate.calendar.web;

import io.tidegate.directory.Client;
import io.tidegate.ui.Option;
import io.tidegate.ui.Tab;
import io.tidegate.ui.Times;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Words what stands above the calendar. */
final class CalendarTops {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d", Locale.UK);
  private static final DateTimeFormatter DAY_OF_MONTH =
      DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
  private static final DateTimeFormatter DAY_OF_YEAR =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

  private CalendarTops() {}

  /**
   * The top over this.
   *
   * @param whose the clients among whom one may be chosen; fewer than two offer no choice
   */
  static CalendarTop of(
      CalendarAsk ask,
      boolean staff,
      LocalDate today,
      Times times,
      List<Client> whose,
      boolean cut) {
    return new CalendarTop(
        title(ask, today),
        times.zone().getId(),
        ask,
        ask.month() ? "month" : "week",
        ask.before(today).path(),
        ask.at(null).path(),
        ask.after(today).path(),
        views(ask),
        ask.view() == CalendarView.TIMELINE ? spans(ask) : List.of(),
        whose.size() < 2 ? List.of() : options(whose),
        keys(ask),
        staff,
        cut);
  }

  /** 16 – 22 November; with the year when it is not this one. */
  private static String title(CalendarAsk ask, LocalDate today) {
    LocalDate first = ask.first(today);
    if (ask.month()) {
      return first.format(MONTH);
    }
    LocalDate last = first.plusDays(6);
    boolean thisYear = last.getYear() == today.getYear() && first.getYear() == today.getYear();
    String until = last.format(thisYear ? DAY_OF_MONTH : DAY_OF_YEAR);
    if (first.getMonth() == last.getMonth()) {
      return first.format(DAY) + " – " + until;
    }
    boolean sameYear = first.getYear() == last.getYear();
    return first.format(sameYear ? DAY_OF_MONTH : DAY_OF_YEAR) + " – " + until;
  }

  private static List<Tab> views(CalendarAsk ask) {
    return Arrays.stream(CalendarView.values())
        .map(view -> new Tab(view.title(), ask.as(view).path(), ask.view() == view, null))
        .toList();
  }

  private static List<Tab> spans(CalendarAsk ask) {
    return Stream.of(false, true)
        .map(month ->
            new Tab(
                month ? "A month" : "A week",
                ask.as(CalendarView.TIMELINE, month).path(),
                ask.month() == month,
                null))
        .toList();
  }

  private static List<Option> options(List<Client> whose) {
    return whose.stream().map(client -> Option.of(client.id().toString(), client.name())).toList();
  }

  private static List<CalendarTop.Key> keys(CalendarAsk ask) {
    return Arrays.stream(SightKind.values())
        .map(kind -> new CalendarTop.Key(kind, ask.shown().contains(kind)))
        .toList();
  }
}
