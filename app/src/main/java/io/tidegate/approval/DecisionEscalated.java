package io.tidegate.approval;

import io.tidegate.kernel.AccountEvent;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ChangeId;
import java.time.Instant;
import java.util.UUID;

/** A decision went on to somebody who may decide in the place of those who have not. */
public record DecisionEscalated(AccountId account, ChangeId change, UUID stage, Instant due)
    implements AccountEvent {}
