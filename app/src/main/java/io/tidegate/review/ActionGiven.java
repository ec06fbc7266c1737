package io.tidegate.review;

import io.tidegate.kernel.AccountEvent;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.PersonId;
import java.util.UUID;

/**
 * A review gave somebody something to do.
 *
 * @param by who wrote it down
 */
public record ActionGiven(AccountId account, ChangeId change, UUID action, PersonId by)
    implements AccountEvent {}
