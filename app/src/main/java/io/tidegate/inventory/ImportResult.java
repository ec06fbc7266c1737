package io.tidegate.inventory;

import io.tidegate.kernel.FileId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of an import; the numbers count rows.
 *
 * @param refusedRows a file of the refused rows with a column that says why; null when there are
 *     none
 */
public record ImportResult(
    Instant at,
    int added,
    int changed,
    int unchanged,
    int refused,
    int clientsAdded,
    @Nullable FileId refusedRows) {}
