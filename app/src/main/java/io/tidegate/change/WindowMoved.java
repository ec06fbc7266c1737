package io.tidegate.change;

import io.tidegate.kernel.AccountEvent;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.PersonId;
import java.time.Instant;

/** Another window was chosen for a change that is no draft any more. */
public record WindowMoved(AccountId account, ChangeId change, PersonId by, Instant at)
    implements AccountEvent {}
