package io.tidegate.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * The days of an RRULE. Reading and counting is the library's; hours and zones are not its part.
 */
final class RuleDays {
  private static final int LONGEST = 300;
  private static final int MOST = 10_000;
  private static final int EVERY_MONTH_HAS = 28;
  private static final Set<Freq> FREQUENCIES =
      Set.of(Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY, Freq.YEARLY);

  private final RecurrenceRule rule;

  /** Throws {@link IllegalArgumentException} for what {@link #problem} would name. */
  RuleDays(String rule) {
    try {
      this.rule = new RecurrenceRule(rule, RfcMode.RFC5545_STRICT);
    } catch (InvalidRecurrenceRuleException malformed) {
      throw new IllegalArgumentException(malformed);
    }
  }

  /** What is wrong with a rule whose first day may be this one; empty when nothing is. */
  static Optional<String> problem(String rule, LocalDate first) {
    if (rule.length() > LONGEST) {
      return Optional.of("Keep the rule within %d characters.".formatted(LONGEST));
    }
    try {
      return new RuleDays(rule).problem(first);
    } catch (IllegalArgumentException _) {
      return Optional.of("This is no recurrence rule that RFC 5545 knows.");
    }
  }

  RecurrenceRule read() {
    return rule;
  }

  boolean endless() {
    return rule.isInfinite();
  }

  /** Its days from this one to that one, in order, at most so many. */
  List<LocalDate> between(LocalDate first, LocalDate from, LocalDate until, int most) {
    List<LocalDate> days = new ArrayList<>();
    try {
      RecurrenceRuleIterator all = rule.iterator(date(near(first, from)));
      all.fastForward(date(from));
      while (days.size() < most && all.hasNext()) {
        LocalDate day = day(all.nextDateTime());
        if (day.isAfter(until)) {
          return days;
        }
        days.add(day);
      }
    } catch (IllegalArgumentException _) {
      // The library gives up on a rule that meets no day within a thousand tries: there are none.
      return days;
    }
    return days;
  }

  /**
   * A later first day that gives the same days from then on: a rule that neither counts nor leaves
   * out goes on alike from each whole step of its frequency. Hundreds of calendars are laid out at
   * once, and counting up through years takes longest.
   */
  private LocalDate near(LocalDate first, LocalDate from) {
    if (rule.getCount() != null || rule.getInterval() != 1) {
      return first;
    }
    LocalDate later =
        switch (rule.getFreq()) {
          case DAILY -> from.minusDays(1);
          case WEEKLY -> first.plusWeeks(ChronoUnit.WEEKS.between(first, from) - 1);
          case MONTHLY -> first.plusMonths(ChronoUnit.MONTHS.between(first, from) - 1);
          case YEARLY -> first.plusYears(ChronoUnit.YEARS.between(first, from) - 1);
          default -> first;
        };
    // The last days of a month are not in every month.
    boolean inStep = rule.getFreq() == Freq.DAILY || rule.getFreq() == Freq.WEEKLY;
    return later.isAfter(first) && (inStep || first.getDayOfMonth() <= EVERY_MONTH_HAS)
        ? later
        : first;
  }

  private Optional<String> problem(LocalDate first) {
    if (!FREQUENCIES.contains(rule.getFreq()) || refined()) {
      return Optional.of("Repeat by days, weeks, months or years; the hour is that of the start.");
    }
    if (rule.getUntil() != null && !rule.getUntil().isAllDay()) {
      return Optional.of("Give UNTIL as a day, such as 20271231.");
    }
    if (rule.getCount() != null && rule.getCount() > MOST) {
      return Optional.of("Repeat at most %d times.".formatted(MOST));
    }
    return between(first, first, first.plusYears(30), 1).isEmpty()
        ? Optional.of("This rule meets no day from %s on.".formatted(first))
        : Optional.empty();
  }

  /** Not kept in a constant: the library's parts cannot be read before its rules are. */
  private boolean refined() {
    return Stream.of(Part.BYHOUR, Part.BYMINUTE, Part.BYSECOND, Part.RSCALE, Part.SKIP)
        .anyMatch(rule::hasPart);
  }

  private static DateTime date(LocalDate day) {
    return new DateTime(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
  }

  private static LocalDate day(DateTime date) {
    return LocalDate.of(date.getYear(), date.getMonth() + 1, date.getDayOfMonth());
  }
}
