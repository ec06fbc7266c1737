package io.tidegate.risk;

import io.tidegate.calendar.Season;
import io.tidegate.kernel.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a change when its risk is proposed.
 *
 * @param affected the items it touches
 * @param impacted the items reached from them, which it does not touch
 * @param users people served by any of them, an estimate that counts nobody twice
 * @param clients how many clients have an item among them
 * @param category the kind of work, in the account's words; empty when not chosen
 * @param timing null while no window is chosen
 */
public record RiskFacts(
    List<Touched> affected,
    List<Touched> impacted,
    int users,
    int clients,
    String category,
    Rollback rollback,
    @Nullable Timing timing) {
  public RiskFacts {
    affected = List.copyOf(affected);
    impacted = List.copyOf(impacted);
  }

  /** Affected and impacted items, affected first. */
  public Stream<Touched> touched() {
    return Stream.concat(affected.stream(), impacted.stream());
  }

  /**
   * One item.
   *
   * @param criticality from 1 (can be missed) to 5 (everything stops)
   */
  public record Touched(String name, String kind, int criticality) {}

  /**
   * What the plan says about going back.
   *
   * @param planned whether there is a rollback step that says what to do
   * @param uncovered irreversible steps that no rollback step deals with
   * @param minutes how long it takes: as rehearsed, else as planned
   * @param impossibleBecause why the change cannot be rolled back; empty when it can
   */
  public record Rollback(
      boolean planned, int uncovered, int minutes, boolean rehearsed, String impossibleBecause) {}

  /**
   * The window, and what the client calls working time there.
   *
   * @param season what the calendars say of it; null where none was asked
   */
  public record Timing(Window window, ZoneId zone, BusinessHours hours, @Nullable Season season) {
    /** A window of which no calendar says anything. */
    public Timing(Window window, ZoneId zone, BusinessHours hours) {
      this(window, zone, hours, null);
    }

    Optional<Instant> firstWork() {
      return season == null
          ? hours.firstWorkIn(window, zone)
          : season.work().stream()
              .filter(window::overlaps)
              .map(open -> open.start().isAfter(window.start()) ? open.start() : window.start())
              .findFirst();
    }

    Optional<Duration> slackAfter() {
      return season == null
          ? hours.slackAfter(window, zone)
          : season.work().stream()
              .map(Window::start)
              .filter(opening -> !opening.isBefore(window.end()))
              .findFirst()
              .map(opening -> Duration.between(window.end(), opening));
    }
  }
}
