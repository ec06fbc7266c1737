package io.tidegate.approval;

import io.tidegate.kernel.AccountEvent;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ChangeId;
import java.time.Instant;
import java.util.UUID;

/** The time for a decision has passed; the change managers are told. */
public record DecisionOverdue(AccountId account, ChangeId change, UUID stage, Instant due)
    implements AccountEvent {}
