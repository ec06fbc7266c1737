package io.tidegate.approval;

import io.tidegate.kernel.AccountEvent;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ChangeId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The turn of some stages has come: their approvers are asked.
 *
 * @param due by when they should decide
 */
public record DecisionAsked(AccountId account, ChangeId change, List<UUID> stages, Instant due)
    implements AccountEvent {
  public DecisionAsked {
    stages = List.copyOf(stages);
  }
}
