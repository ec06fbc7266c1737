package io.tidegate.approval;

import io.tidegate.kernel.AccountEvent;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.PersonId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** A decision went on to these people, who may decide in the place of those who have not. */
public record DecisionEscalated(
    AccountId account, ChangeId change, UUID stage, Instant due, Set<PersonId> to)
    implements AccountEvent {}
