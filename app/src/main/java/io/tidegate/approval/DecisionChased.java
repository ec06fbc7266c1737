package io.tidegate.approval;

import io.tidegate.kernel.AccountEvent;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ChangeId;
import java.time.Instant;
import java.util.UUID;

/** Somebody had those reminded who have yet to decide. */
public record DecisionChased(
    AccountId account, ChangeId change, UUID stage, Instant due, Instant at)
    implements AccountEvent {}
