package io.tidegate.approval;

import io.tidegate.kernel.AccountEvent;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ChangeId;
import java.time.Instant;
import java.util.UUID;

/** Part of the time for a decision has passed; those who have not decided are reminded. */
public record DecisionReminded(AccountId account, ChangeId change, UUID stage, Instant due)
    implements AccountEvent {}
