package io.tidegate.inventory;

import io.tidegate.kernel.FileId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of an import so far; the numbers count rows.
 *
 * @param at when it was done; until then when it was confirmed
 * @param refusedRows a file of the refused rows with columns that say where and why; null when
 *     there are none, or it is not done
 */
public record ImportResult(
    Instant at,
    int added,
    int changed,
    int unchanged,
    int refused,
    int clientsAdded,
    @Nullable FileId refusedRows) {
  /** The same with more rows. */
  ImportResult plus(int moreAdded, int moreChanged, int moreUnchanged, int moreRefused) {
    return new ImportResult(
        at,
        added + moreAdded,
        changed + moreChanged,
        unchanged + moreUnchanged,
        refused + moreRefused,
        clientsAdded,
        refusedRows);
  }
}
