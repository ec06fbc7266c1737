package io.tidegate.change;

import io.tidegate.kernel.Window;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ordered steps of a change and what they take.
 *
 * @param noRollbackBecause why the change cannot be rolled back; empty when it can
 * @param effortMinutes planned working time of all people; null when not estimated
 * @param resources people and tools in words; may be empty
 * @param cost planned cost in the account's currency; null when not estimated
 */
public record Plan(
    List<Step> steps,
    String noRollbackBecause,
    @Nullable Integer effortMinutes,
    String resources,
    @Nullable BigDecimal cost) {
  /** No steps yet. */
  public static final Plan EMPTY = new Plan(List.of(), "", null, "", null);

  public Plan {
    steps = List.copyOf(steps);
  }

  /** The steps of one kind, in order. */
  public List<Step> of(Step.Kind kind) {
    return steps.stream().filter(step -> step.kind() == kind).toList();
  }

  /**
   * How people call one of its steps: 1, 2, 3 in the order of the plan, R1, R2 for those that go
   * back.
   */
  public String numberOf(Step step) {
    boolean back = step.kind() == Step.Kind.ROLLBACK;
    List<Step> counted =
        steps.stream().filter(one -> (one.kind() == Step.Kind.ROLLBACK) == back).toList();
    return (back ? "R" : "") + (counted.indexOf(step) + 1);
  }

  /** Whether it has at least one step of the kind. */
  public boolean has(Step.Kind kind) {
    return steps.stream().anyMatch(step -> step.kind() == kind);
  }

  /** How long the work takes when all goes well. */
  public Duration forward() {
    return Duration.ofMinutes(
        steps.stream().filter(s -> s.kind() != Step.Kind.ROLLBACK).mapToLong(Step::minutes).sum());
  }

  /** How long going back takes, as planned. */
  public Duration rollback() {
    return Duration.ofMinutes(of(Step.Kind.ROLLBACK).stream().mapToLong(Step::minutes).sum());
  }

  /** The last moment at which the rollback still ends inside the window. */
  public Instant rollbackDeadline(Window window) {
    return window.end().minus(rollback());
  }
}
