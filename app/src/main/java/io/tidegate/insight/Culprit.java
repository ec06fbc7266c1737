package io.tidegate.insight;

import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody found to be behind some trouble.
 *
 * @param client who had the trouble
 * @param item where it was; null when it was the client as a whole
 * @param moment when it began
 * @param reason why the ranking had it where it stood; empty when it did not
 * @param place where it stood in the ranking; null when it did not
 */
public record Culprit(
    CulpritId id,
    ClientId client,
    @Nullable ItemId item,
    Instant moment,
    Cause cause,
    String note,
    String reason,
    @Nullable Integer place,
    Instant namedAt,
    String namedBy) {}
