package io.tidegate.change;

import io.tidegate.mail.Letter;
import io.tidegate.policy.Say;
import io.tidegate.ui.Times;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The wording of a month of a client's changes. */
@Component
class SummaryLetters {
  /** How many changes stand there by name; of more, how many more. */
  private static final int SHOWN = 30;

  private final InstantSource clock;

  SummaryLetters(InstantSource clock) {
    this.clock = clock;
  }

  Letter of(Summary summary, ZoneId zone) {
    Times times = new Times(zone, clock);
    String month = name(summary.month()) + " " + summary.month().getYear();
    return Letter.of("Changes in " + month + ": " + summary.client().name(), counted(summary))
        .fact("Done", lines(summary.done(), times))
        .fact("Failed or rolled back", lines(summary.failed(), times))
        .fact("Planned", lines(summary.planned(), times))
        .acting("See all changes", "/changes")
        .because("You are known as somebody of " + summary.client().name() + ".")
        .timesIn(zone);
  }

  private static String counted(Summary summary) {
    int done = summary.done().size() + summary.failed().size();
    return "%s done in %s, %s. %s planned for %s."
        .formatted(
            Say.count(done, "change was", "changes were"),
            name(summary.month()),
            summary.failed().isEmpty()
                ? "none of which failed"
                : "of which %d failed or went back".formatted(summary.failed().size()),
            Say.count(summary.planned().size(), "change is", "changes are"),
            name(summary.month().plusMonths(1)));
  }

  private static String name(YearMonth month) {
    return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private static String lines(List<Work> works, Times times) {
    String lines =
        works.stream()
            .limit(SHOWN)
            .map(work ->
                "%s: %s %s%s"
                    .formatted(
                        times.day(work.startsAt()),
                        work.code(),
                        work.title(),
                        work.outcome() == null ? "" : ", " + said(work.outcome())))
            .collect(Collectors.joining("\n"));
    int more = works.size() - SHOWN;
    return more > 0 ? lines + "\nand %d more".formatted(more) : lines;
  }

  private static String said(Outcome outcome) {
    return outcome.title().toLowerCase(Locale.ENGLISH);
  }
}
