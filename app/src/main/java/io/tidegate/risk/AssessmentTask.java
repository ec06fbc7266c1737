package io.tidegate.risk;

import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's view of the impact, asked for before a change goes to its approvers (design, section
 * 3).
 *
 * @param due the last day on which it helps, in the account's zone
 * @param view what was said; null while nothing was
 * @param waiver that it is done without; null while it is not. Who was asked may still answer
 */
public record AssessmentTask(
    UUID id,
    ChangeId change,
    Assessor assessor,
    String question,
    LocalDate due,
    PersonId askedBy,
    Instant askedAt,
    @Nullable ImpactView view,
    @Nullable Waiver waiver) {
  /** How it stands. */
  public enum Standing {
    OPEN,
    ANSWERED,
    REFUSED,
    WAIVED;

    /** Whether it no longer holds the change up. */
    public boolean settled() {
      return this == ANSWERED || this == WAIVED;
    }
  }

  /** An answer counts more than a waiver, a waiver more than a refusal to answer. */
  public Standing standing() {
    if (view != null && view.verdict() != ImpactView.Verdict.REFUSED) {
      return Standing.ANSWERED;
    }
    if (waiver != null) {
      return Standing.WAIVED;
    }
    return view == null ? Standing.OPEN : Standing.REFUSED;
  }

  /** That the change goes on without this view, and why. */
  public record Waiver(String reason, PersonId by, Instant at) {}
}
