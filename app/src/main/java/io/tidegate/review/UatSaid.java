package io.tidegate.review;

import io.tidegate.kernel.AccountEvent;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.PersonId;
import java.time.Instant;

/**
 * The requester said whether it works.
 *
 * @param comment what they said besides; may be empty when it works
 */
public record UatSaid(
    AccountId account, ChangeId change, boolean works, String comment, PersonId by, Instant at)
    implements AccountEvent {}
