package io.tidegate.risk;

import io.tidegate.calendar.Season;
import io.tidegate.risk.RiskFacts.Timing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the business does during the window, in the client's own zone. */
final class TimingProposal {
  private static final Duration TIGHT = Duration.ofHours(1);

  /** The last days of a month, and its first: invoices, payroll, closing of the books. */
  private static final int LAST_DAYS = 3;

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEEE d MMM, HH:mm", Locale.UK);

  private TimingProposal() {}

  static Proposal of(@Nullable Timing timing) {
    if (timing == null) {
      return propose(3, "No window is chosen yet");
    }
    Season season = timing.season();
    if (season != null && !season.dark().isEmpty()) {
      return propose(5, "It lies in the blackout “%s”".formatted(list(season.dark())));
    }
    Optional<Instant> work = timing.firstWork();
    if (season != null && !season.critical().isEmpty()) {
      String period =
          "It lies in the business-critical period “%s”".formatted(list(season.critical()));
      return work.isPresent()
          ? propose(5, period + ", in business hours")
          : propose(4, period + ", outside business hours");
    }
    // A calendar that names its critical periods knows better than the days of the month.
    boolean monthEnd = (season == null || !season.namesCritical()) && touchesMonthEnd(timing);
    if (season != null && season.outside() && work.isEmpty()) {
      return propose(3, "It lies outside the client's maintenance windows");
    }
    return work.map(moment -> during(timing, moment, monthEnd))
        .orElseGet(() -> outside(timing, monthEnd));
  }

  private static String list(List<String> titles) {
    return String.join("”, “", titles);
  }

  private static Proposal during(Timing timing, Instant work, boolean monthEnd) {
    String hours =
        "%s falls into business hours".formatted(MOMENT.format(work.atZone(timing.zone())));
    return monthEnd ? propose(5, hours + " at month end") : propose(4, hours);
  }

  private static Proposal outside(Timing timing, boolean monthEnd) {
    String start = MOMENT.format(timing.window().start().atZone(timing.zone()));
    Optional<Duration> slack = timing.slackAfter();
    if (slack.isPresent() && slack.get().compareTo(TIGHT) < 0) {
      return propose(3, "It ends %d min before work begins".formatted(slack.get().toMinutes()));
    }
    if (monthEnd) {
      return propose(3, "%s is outside business hours, but at month end".formatted(start));
    }
    return onWorkingDay(timing)
        ? propose(2, "%s is outside business hours on a working day".formatted(start))
        : propose(1, "%s is outside business hours and no working day".formatted(start));
  }

  private static boolean onWorkingDay(Timing timing) {
    LocalDate day = start(timing).toLocalDate();
    return timing.season() == null
        ? timing.hours().days().contains(day.getDayOfWeek())
        : timing.season().work().stream()
            .anyMatch(open -> LocalDate.ofInstant(open.start(), timing.zone()).equals(day));
  }

  private static boolean touchesMonthEnd(Timing timing) {
    LocalDate first = start(timing).toLocalDate();
    LocalDate last = timing.window().end().atZone(timing.zone()).toLocalDate();
    return first.datesUntil(last.plusDays(1)).anyMatch(TimingProposal::atMonthEnd);
  }

  private static boolean atMonthEnd(LocalDate day) {
    return day.getDayOfMonth() == 1 || day.getDayOfMonth() > day.lengthOfMonth() - LAST_DAYS;
  }

  private static ZonedDateTime start(Timing timing) {
    return timing.window().start().atZone(timing.zone());
  }

  private static Proposal propose(int score, String reason) {
    return new Proposal(Question.TIMING, score, reason);
  }
}
