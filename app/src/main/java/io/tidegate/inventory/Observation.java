package io.tidegate.inventory;

import io.tidegate.kernel.ItemId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An attribute of an item as somebody saw it.
 *
 * @param value null when it was seen to be gone
 */
public record Observation(
    ItemId item, AttributeName attribute, @Nullable Object value, Instant at) {}
