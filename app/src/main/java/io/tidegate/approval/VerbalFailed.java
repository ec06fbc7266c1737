package io.tidegate.approval;

import io.tidegate.kernel.AccountEvent;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ChangeId;
import java.util.UUID;

/**
 * A spoken authorisation does not hold: it counts as unauthorised and is escalated.
 *
 * @param denied its authoriser said no to it; otherwise they let the time pass
 */
public record VerbalFailed(AccountId account, ChangeId change, UUID vote, boolean denied)
    implements AccountEvent {}
