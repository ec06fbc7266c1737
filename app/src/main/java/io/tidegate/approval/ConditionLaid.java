package io.tidegate.approval;

import io.tidegate.kernel.AccountEvent;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.PersonId;
import java.util.UUID;

/** Somebody said yes under a condition, which stops the start until it is ticked off. */
public record ConditionLaid(
    AccountId account, ChangeId change, PersonId by, UUID vote, String words)
    implements AccountEvent {}
