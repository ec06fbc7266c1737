package io.tidegate.approval;

import io.tidegate.kernel.AccountEvent;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ChangeId;
import java.util.UUID;

/** Part of the time to confirm a spoken authorisation has passed; its authoriser is reminded. */
public record VerbalReminded(AccountId account, ChangeId change, UUID vote)
    implements AccountEvent {}
