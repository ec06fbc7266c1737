package io.tidegate.risk;

import io.tidegate.kernel.Window;
import java.time.ZoneId;
import java.util.List;
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

  /** The window, and what the client calls working time there. */
  public record Timing(Window window, ZoneId zone, BusinessHours hours) {}
}
