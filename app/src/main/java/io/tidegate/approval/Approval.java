package io.tidegate.approval;

import io.tidegate.approval.RouteStanding.Verdict;
import io.tidegate.kernel.ChangeId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the approval of a change stands.
 *
 * @param revision what it is sought, or was given, for
 * @param caseName the row of the policy's table that gave the route; empty when none did
 * @param open whether votes are still taken
 * @param ended ACCEPTED, REFUSED, SUPERSEDED or LAPSED; null while open
 * @param problem why there is no route; null when there is one
 */
public record Approval(
    UUID id,
    ChangeId change,
    int revision,
    int policyVersion,
    String caseName,
    boolean open,
    @Nullable String ended,
    @Nullable String problem,
    Instant askedAt,
    Verdict verdict,
    List<JudgedStage> stages) {
  public Approval {
    stages = List.copyOf(stages);
  }

  /** Whether its votes say nothing any more, as of a change that was edited or cancelled. */
  public boolean lapsed() {
    return "LAPSED".equals(ended) || "SUPERSEDED".equals(ended);
  }

  /** Whether it was given for this revision. */
  public boolean givenFor(int number) {
    return "ACCEPTED".equals(ended) && revision == number;
  }
}
