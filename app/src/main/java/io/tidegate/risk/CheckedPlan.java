package io.tidegate.risk;

import io.tidegate.kernel.Window;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A plan as the plan check reads it.
 *
 * @param window null while none is chosen; then durations are not checked against it
 * @param affected the names of the items the change touches
 * @param rehearsedRollbackMinutes how long the rollback took when tried; null when never tried
 * @param others plans of other changes it might have been copied from
 */
public record CheckedPlan(
    List<Step> steps,
    @Nullable Window window,
    Set<String> affected,
    @Nullable Integer rehearsedRollbackMinutes,
    List<OtherPlan> others) {
  public CheckedPlan {
    steps = List.copyOf(steps);
    affected = Set.copyOf(affected);
    others = List.copyOf(others);
  }

  /** The steps of one kind, in order. */
  Stream<Step> steps(Kind kind) {
    return steps.stream().filter(step -> step.kind() == kind);
  }

  /** The steps that carry the change out, so all but the rollback. */
  Stream<Step> forward() {
    return steps.stream().filter(step -> step.kind() != Kind.ROLLBACK);
  }

  /** Minutes of all forward steps. */
  int forwardMinutes() {
    return forward().mapToInt(Step::minutes).sum();
  }

  /** Minutes to keep free for going back: as rehearsed, else as planned. */
  public int rollbackMinutes() {
    return rehearsedRollbackMinutes != null
        ? rehearsedRollbackMinutes
        : steps(Kind.ROLLBACK).mapToInt(Step::minutes).sum();
  }

  /** What a step is for. */
  public enum Kind {
    IMPLEMENTATION,
    TEST,
    VALIDATION,
    ROLLBACK
  }

  /**
   * One step.
   *
   * @param name how people call it: "3", "R1"
   * @param verification how one sees that it worked; empty when it does not say
   * @param minutes planned; 0 when not stated
   * @param items names of the items it is linked to, beside those its text mentions
   */
  public record Step(
      String name,
      Kind kind,
      String text,
      String verification,
      int minutes,
      boolean irreversible,
      Set<String> items) {
    public Step {
      items = Set.copyOf(items);
    }

    /** Whether the step names the item, by link or in words. */
    boolean names(String item) {
      return items.contains(item) || Mention.of(item).in(text + "\n" + verification);
    }
  }

  /** The plan of another change: its number, its step texts, and the items it touched. */
  public record OtherPlan(String number, List<String> texts, Set<String> affected) {
    public OtherPlan {
      texts = List.copyOf(texts);
      affected = Set.copyOf(affected);
    }
  }
}
