package io.tidegate.calendar;

import io.tidegate.kernel.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** A recurrence laid on the time line of one zone. Pure; asks no clock. */
final class Expansion {
  private static final int ALL = Integer.MAX_VALUE;
  private static final int YEARS_AHEAD = 30;

  private final Recurrence recurrence;
  private final ZoneId zone;

  Expansion(Recurrence recurrence, ZoneId zone) {
    this.recurrence = recurrence;
    this.zone = zone;
  }

  List<Window> within(Window range) {
    LocalDate from = LocalDate.ofInstant(range.start(), zone).minusDays(reach());
    LocalDate until = LocalDate.ofInstant(range.end(), zone).plusDays(reach());
    return windows(days(from, until, ALL)).stream().filter(range::overlaps).toList();
  }

  List<Window> next(Instant after, int count) {
    LocalDate from = LocalDate.ofInstant(after, zone).minusDays(reach());
    LocalDate first = recurrence.start().toLocalDate();
    LocalDate until = (first.isAfter(from) ? first : from).plusYears(YEARS_AHEAD);
    int enough = count + 2 * reach() + 2;
    return windows(days(from, until, enough)).stream()
        .filter(window -> window.end().isAfter(after))
        .limit(count)
        .toList();
  }

  /** So many days before and after may still matter: those it lasts, and the odd days of a zone. */
  private int reach() {
    return recurrence.days() + recurrence.minutes() / (24 * 60) + 3;
  }

  private NavigableSet<LocalDate> days(LocalDate from, LocalDate until, int most) {
    NavigableSet<LocalDate> days = new TreeSet<>(recurrence.also());
    LocalDate first = recurrence.start().toLocalDate();
    if (recurrence.rule() == null) {
      days.add(first);
    } else {
      days.addAll(new RuleDays(recurrence.rule()).between(first, from, until, most));
    }
    Set<LocalDate> except = new HashSet<>(recurrence.except());
    days.removeAll(except);
    return days.subSet(from, true, until, true);
  }

  /** In order. One that would reach into the next ends where that begins. */
  private List<Window> windows(NavigableSet<LocalDate> days) {
    List<Window> windows = new ArrayList<>();
    Instant next = Instant.MAX;
    for (LocalDate day : days.descendingSet()) {
      ZonedDateTime start = start(day);
      Instant end = end(day, start);
      Instant last = next.isBefore(end) ? next : end;
      next = start.toInstant();
      if (next.isBefore(last)) {
        windows.add(new Window(next, last));
      }
    }
    return windows.reversed();
  }

  /** Java's own way is ours: forward over a gap, the first of an hour that comes twice. */
  private ZonedDateTime start(LocalDate day) {
    return day.atTime(recurrence.start().toLocalTime()).atZone(zone);
  }

  private Instant end(LocalDate day, ZonedDateTime start) {
    ZonedDateTime whole = recurrence.days() == 0 ? start : start(day.plusDays(recurrence.days()));
    return whole.plusMinutes(recurrence.minutes()).toInstant();
  }
}
