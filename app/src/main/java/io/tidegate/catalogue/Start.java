package io.tidegate.catalogue;

import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What differs from change to change of one model.
 *
 * @param item what it touches; null for nothing that is recorded
 * @param at when it begins; null for now
 */
public record Start(ClientId client, @Nullable ItemId item, @Nullable Instant at) {}
