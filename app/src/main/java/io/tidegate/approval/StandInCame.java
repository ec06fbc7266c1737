package io.tidegate.approval;

import io.tidegate.kernel.AccountEvent;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.PersonId;

/** Somebody is to sit in a member's place where the board deals with this change. */
public record StandInCame(AccountId account, ChangeId change, PersonId hand)
    implements AccountEvent {}
