package io.tidegate.approval;

import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One asking for approval: its route is frozen for a revision.
 *
 * @param policyVersion the policy it was taken from
 * @param caseName the row of the decision table that matched; empty when none did
 * @param problem why there is no route; null when there is one
 * @param closedAt null while it is open
 * @param outcome null while it is open
 */
record Request(
    UUID id,
    ChangeId change,
    ClientId client,
    int revision,
    int policyVersion,
    String caseName,
    boolean preapproved,
    @Nullable String problem,
    Instant askedAt,
    @Nullable Instant closedAt,
    @Nullable Outcome outcome) {
  boolean open() {
    return closedAt == null;
  }

  /** How an asking ended. */
  enum Outcome {
    ACCEPTED,
    REFUSED,
    /** A material edit asked anew. */
    SUPERSEDED,
    /** The change went elsewhere: back to the draft, cancelled, another type. */
    LAPSED
  }
}
