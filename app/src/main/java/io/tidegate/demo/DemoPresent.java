package io.tidegate.demo;

import static io.tidegate.demo.DemoScene.ACCEPT;
import static io.tidegate.demo.DemoScene.ASK;
import static io.tidegate.demo.DemoScene.CLOSE;
import static io.tidegate.demo.DemoScene.DOCUMENT;
import static io.tidegate.demo.DemoScene.DRAFT;
import static io.tidegate.demo.DemoScene.FINISH;
import static io.tidegate.demo.DemoScene.FIRST_VOTE;
import static io.tidegate.demo.DemoScene.HALF;
import static io.tidegate.demo.DemoScene.HELD;
import static io.tidegate.demo.DemoScene.SUBMIT;
import static io.tidegate.demo.DemoScene.VOTES;

import io.tidegate.kernel.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/**
 * What goes on at Northlight this very day: one change of each sort that somebody may want to look
 * at.
 */
record DemoPresent(DemoPlots plots, Instant now) {
  private static final Duration WEEK = Duration.ofDays(7);

  List<DemoPlot> plots(LocalDate today) {
    boolean weekend = today.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
    return Stream.of(under(weekend), waiting(), done(), asked(), undecided())
        .flatMap(List::stream)
        .toList();
  }

  private List<DemoPlot> under(boolean weekend) {
    return List.of(
        // Runs now, half of it done.
        (weekend ? titled("Install the {October", "KP") : titled("Roll ", "SB"))
            .at(lasting(ago(70), 240), Duration.ofDays(9))
            .until(HALF),
        // Tonight, tomorrow, next week: decided and waiting.
        keyed("core", "HP").at(evening(0, 180), WEEK.plusDays(3)).until(VOTES),
        titled("Patch {items} to the", "AL").at(evening(0, 120), Duration.ofDays(3)).until(VOTES),
        titled("Add memory", "BD").at(evening(1, 60), WEEK).until(VOTES),
        titled("Update the load balancer", "NL").at(evening(3, 90), WEEK).until(VOTES));
  }

  private List<DemoPlot> waiting() {
    return List.of(
        // Wait for votes: the board, a service's owner, a client.
        titled("Replace domain controller", "SB")
            .at(saturday(1, 360), Duration.ofDays(10))
            .until(FIRST_VOTE),
        titled("Install cumulative update", "HP")
            .at(saturday(1, 180), Duration.ofDays(11))
            .until(ASK),
        titled("Update the software behind", "AL")
            .at(saturday(2, 240), Duration.ofDays(16))
            .until(FIRST_VOTE),
        keyed("hosted", "HP").at(saturday(3, 480), Duration.ofDays(24)).until(ASK),
        // Said yes, then put on hold.
        titled("Move {items} to {SIP", "FH").at(evening(4, 180), Duration.ofDays(14)).until(HELD),
        // Its window passed and nobody began.
        titled("Update the Wi-Fi", "KP").at(evening(-2, 120), Duration.ofDays(8)).until(VOTES));
  }

  private List<DemoPlot> done() {
    return List.of(
        // Done; the practice manager has not said yet whether it works.
        titled("Change the internet line", "BD").at(lasting(ago(9 * 60), 150), WEEK).until(FINISH),
        // In review: one rolled back, one well.
        titled("Patch the MES", "KP")
            .at(lasting(ago(3 * 24 * 60), 240), Duration.ofDays(9))
            .ending(DemoFate.BACK)
            .until(ACCEPT),
        titled("Update {items} to firmware", "AL")
            .at(evening(-4, 120), Duration.ofDays(9))
            .until(ACCEPT),
        // Last night's emergency, whose documents are due.
        keyed("down", "FH").at(lasting(ago(11 * 60 + 20), 120), Duration.ZERO).until(FINISH));
  }

  private List<DemoPlot> asked() {
    return List.of(
        // Requests on their way.
        titled("Require", "BD").at(evening(9, 90), Duration.ofDays(11)).until(SUBMIT),
        titled("Replace {items}, out", "AL")
            .at(saturday(2, 270), Duration.ofDays(24))
            .until(DOCUMENT),
        titled("Renew the certificate", "HP").at(evening(6, 45), Duration.ofDays(7)).until(DRAFT),
        titled("Move {items} to {the new driver", "HP")
            .at(evening(8, 90), Duration.ofDays(9))
            .until(DRAFT),
        titled("Split {items}", "NL").at(saturday(3, 120), Duration.ofDays(22)).until(DRAFT));
  }

  private List<DemoPlot> undecided() {
    return List.of(
        // Of low risk, so that one look at each is enough to approve them together.
        titled("Add memory", "NL").at(evening(4, 60), Duration.ofDays(9)).until(ASK),
        titled("Add memory", "NL").at(evening(5, 60), Duration.ofDays(11)).until(ASK),
        // Waits longer than the policy lets it, and went on to somebody else.
        titled("Update the Wi-Fi", "FH").at(evening(5, 120), Duration.ofDays(20)).until(ASK));
  }

  private DemoPlot titled(String beginning, String letters) {
    return plot(plots.pieces().titled(beginning), letters);
  }

  private DemoPlot keyed(String key, String letters) {
    return plot(plots.pieces().keyed(key), letters);
  }

  private DemoPlot plot(DemoPiece piece, String letters) {
    LocalDate monday =
        now.atZone(zone()).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return plots.plot(piece, letters, monday, WEEK).until(CLOSE);
  }

  private java.time.ZoneId zone() {
    return plots.stage().account().zone();
  }

  /** So many minutes ago, at a full quarter of an hour. */
  private Instant ago(int minutes) {
    ZonedDateTime then = now.minus(Duration.ofMinutes(minutes)).atZone(zone());
    return then.truncatedTo(ChronoUnit.HOURS).plusMinutes(then.getMinute() / 15 * 15L).toInstant();
  }

  /** At ten in the evening, so many days from the next evening that is still some hours ahead. */
  private Window evening(int days, int minutes) {
    ZonedDateTime tonight =
        now.atZone(zone()).toLocalDate().atTime(LocalTime.of(22, 0)).atZone(zone());
    boolean soon = tonight.toInstant().isBefore(now.plus(Duration.ofHours(2)));
    return lasting(tonight.plusDays(days + (soon ? 1 : 0)).toInstant(), minutes);
  }

  /** Eight in the morning of a Saturday, the first one being at least two days ahead. */
  private Window saturday(int number, int minutes) {
    LocalDate first =
        now.atZone(zone())
            .toLocalDate()
            .plusDays(2)
            .with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
    return lasting(first.plusWeeks(number - 1).atTime(8, 0).atZone(zone()).toInstant(), minutes);
  }

  private static Window lasting(Instant start, int minutes) {
    return new Window(start, start.plus(Duration.ofMinutes(minutes)));
  }
}
