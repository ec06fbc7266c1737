package io.tidegate.approval;

import io.tidegate.kernel.PersonId;
import java.time.Instant;

/**
 * What a stage answers for one revision. Only {@link Satisfied}, {@link Overridden} and {@link
 * NotApplicable} let the route go on; an error never passes in silence.
 */
public sealed interface Standing {
  /** What the answer rests on; its revision is the one the answer is for. */
  Evidence evidence();

  /** Whether the route may go on past this stage. */
  default boolean passes() {
    return switch (this) {
      case Satisfied _, Overridden _, NotApplicable _ -> true;
      case Unsatisfied _, Broken _ -> false;
    };
  }

  /** Whether the stage said no for good. */
  default boolean refuses() {
    return this instanceof Unsatisfied unsatisfied && unsatisfied.refused();
  }

  /** Enough said yes, and enough were there. */
  record Satisfied(Evidence evidence) implements Standing {}

  /**
   * Not yet, or never.
   *
   * @param refused the rule can no longer be met
   */
  record Unsatisfied(Evidence evidence, boolean refused) implements Standing {}

  /** Somebody who may set it aside did, and said why. */
  record Overridden(Evidence evidence, Overriding by) implements Standing {}

  /** There is nobody whom this stage could concern, such as owners where no service is touched. */
  record NotApplicable(Evidence evidence, String because) implements Standing {}

  /** The rule cannot work as it stands; the way out says what to do about it. */
  record Broken(Evidence evidence, String problem, String wayOut) implements Standing {}

  /** A stage set aside: by whom, when, why, and for which content. */
  record Overriding(PersonId by, Instant at, String reason, Content seen) {}
}
