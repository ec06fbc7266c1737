package io.tidegate.calendar;

import io.tidegate.kernel.AccountEvent;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ClientId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a client's calendar changed: entries, or what a vendor does there.
 *
 * @param client null when they were those of every client
 */
public record EntriesChanged(AccountId account, @Nullable ClientId client, Instant at)
    implements AccountEvent {}
