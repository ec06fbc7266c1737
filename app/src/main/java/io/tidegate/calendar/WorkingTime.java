package io.tidegate.calendar;

import io.tidegate.directory.Client;
import io.tidegate.kernel.Window;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * When people of a client work: its business hours without its holidays; until it says otherwise,
 * Monday to Friday from 08:00 to 18:00 on its clock. Pure.
 *
 * @param hours those of its calendar; empty for the usual ones
 * @param known whether its calendar names any
 */
record WorkingTime(List<Window> hours, List<Window> holidays, boolean known, ZoneId zone) {
  private static final Set<DayOfWeek> DAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  private static final LocalTime FROM = LocalTime.of(8, 0);
  private static final LocalTime TO = LocalTime.of(18, 0);

  /**
   * That of the client.
   *
   * @param known its entries, whether they happen in the time that is looked at or not
   * @param met what happens there
   */
  static WorkingTime of(List<Entry> known, List<Occurrence> met, Client client) {
    List<Window> hours = new ArrayList<>();
    List<Window> holidays = new ArrayList<>();
    for (Occurrence one : met) {
      if (one.client().equals(client.id())) {
        switch (one.kind()) {
          case BUSINESS_HOURS -> hours.add(one.window());
          case HOLIDAY -> holidays.add(one.window());
          case MAINTENANCE, BLACKOUT, LOCKDOWN, CRITICAL -> {}
        }
      }
    }
    boolean named =
        known.stream()
            .anyMatch(one -> one.kind() == EntryKind.BUSINESS_HOURS && one.isFor(client.id()));
    return new WorkingTime(hours, holidays, named, client.zone());
  }

  /** The working spans that share an instant with the range, in order, cut to it. */
  List<Window> within(Window range) {
    return Spans.of(known ? hours : usual(range)).without(holidays).inside(range).all();
  }

  private List<Window> usual(Window range) {
    LocalDate first = LocalDate.ofInstant(range.start(), zone);
    LocalDate last = LocalDate.ofInstant(range.end(), zone);
    return first
        .datesUntil(last.plusDays(1))
        .filter(day -> DAYS.contains(day.getDayOfWeek()))
        .map(day ->
            new Window(
                day.atTime(FROM).atZone(zone).toInstant(), day.atTime(TO).atZone(zone).toInstant()))
        .toList();
  }
}
