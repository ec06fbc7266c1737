package io.tidegate.calendar;

import io.tidegate.kernel.AccountEvent;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ItemId;
import java.time.Instant;
import java.util.List;

/**
 * What items depend on was changed, or a vendor's work on it.
 *
 * @param items those at either end; empty when they were too many to name
 */
record DependenciesMoved(AccountId account, List<ItemId> items, Instant at)
    implements AccountEvent {}
