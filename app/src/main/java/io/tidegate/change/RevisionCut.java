package io.tidegate.change;

import io.tidegate.kernel.AccountEvent;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.PersonId;

/**
 * An edit made a new revision while an approval was sought or held.
 *
 * @param aspects what differs, as people read it
 */
public record RevisionCut(
    AccountId account, ChangeId change, int number, String aspects, PersonId by)
    implements AccountEvent {}
