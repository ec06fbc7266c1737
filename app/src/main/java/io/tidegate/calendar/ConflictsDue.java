package io.tidegate.calendar;

import io.tidegate.kernel.AccountEvent;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ChangeId;
import java.time.Instant;

/** Something about a change was edited that it may collide by. */
record ConflictsDue(AccountId account, ChangeId change, Instant at) implements AccountEvent {}
