package io.tidegate.calendar;

import io.tidegate.kernel.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When something happens, on a clock on the wall: from a first time, for a length, on the days of a
 * rule. It becomes moments only with a zone.
 *
 * <p>Each time starts when the clock shows {@link #start}'s hour. In the gap of a spring night it
 * moves forward by the gap; of an hour that comes twice it takes the first. Whole days end when the
 * clock shows the same hour so many days later; minutes are minutes, however the clock is put
 * meanwhile. Where a time would run into the next one, as a daily one of 24 hours does in spring,
 * it ends where that begins, so no instant is counted twice.
 *
 * @param start the first time, when its day is one of the rule's
 * @param days whole days that each time lasts, before the minutes
 * @param minutes what it lasts besides
 * @param rule an RRULE (RFC 5545) of days, without {@code BYHOUR} and what is shorter; null for
 *     none
 * @param also days on which it happens besides (RDATE)
 * @param except days on which it does not happen after all (EXDATE)
 */
public record Recurrence(
    LocalDateTime start,
    int days,
    int minutes,
    @Nullable String rule,
    List<LocalDate> also,
    List<LocalDate> except) {
  public Recurrence {
    also = also.stream().distinct().sorted().toList();
    except = except.stream().distinct().sorted().toList();
  }

  /** Once, for so many minutes. */
  public static Recurrence once(LocalDateTime start, int minutes) {
    return new Recurrence(start, 0, minutes, null, List.of(), List.of());
  }

  /** Whole days from this one on, once. */
  public static Recurrence days(LocalDate first, int days) {
    return new Recurrence(first.atStartOfDay(), days, 0, null, List.of(), List.of());
  }

  /** The same by a rule. */
  public Recurrence by(String rule) {
    return new Recurrence(start, days, minutes, rule, also, except);
  }

  /** The same, not on these days. */
  public Recurrence except(LocalDate... days) {
    return new Recurrence(start, this.days, minutes, rule, also, List.of(days));
  }

  /** The same, its start moved to the first day that its rule meets, as calendars want it. */
  public Recurrence startingOnItsFirstDay() {
    LocalDate first = start.toLocalDate();
    if (rule == null || RuleDays.problem(rule, first).isPresent()) {
      return this;
    }
    LocalDate met = new RuleDays(rule).between(first, first, LocalDate.MAX, 1).getFirst();
    return new Recurrence(met.atTime(start.toLocalTime()), days, minutes, rule, also, except);
  }

  /** What is wrong with its rule; empty when nothing is, or when there is none. */
  public Optional<String> problem() {
    return rule == null ? Optional.empty() : RuleDays.problem(rule, start.toLocalDate());
  }

  /** Whether it is made of whole days. */
  public boolean wholeDays() {
    return minutes == 0 && start.toLocalTime().equals(LocalTime.MIDNIGHT);
  }

  /** Whether it happens once. */
  public boolean happensOnce() {
    return rule == null && also.isEmpty();
  }

  /** Those times, whole and in order, that share an instant with the range. */
  public List<Window> within(Window range, ZoneId zone) {
    return new Expansion(this, zone).within(range);
  }

  /** The next times that end after this moment, in order; fewer when there are no more. */
  public List<Window> next(Instant after, int count, ZoneId zone) {
    return new Expansion(this, zone).next(after, count);
  }

  /** In plain words, such as "Every Sunday, 01:00 to 05:00". */
  public String words() {
    return new RecurrenceWords(this).words();
  }
}
