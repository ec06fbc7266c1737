package io.tidegate.inventory;

import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an item was at a time, and what differed then from the record before. Never changed once it
 * is written.
 *
 * @param change the change it belongs to; null when it belongs to none
 * @param because what was said about it, such as the file it came from; may be empty
 * @param by who wrote it; null when Tidegate itself did
 * @param byName what they were called then
 */
public record ConfigurationRecord(
    UUID id,
    ClientId client,
    ItemId item,
    Instant at,
    RecordCause cause,
    @Nullable ChangeId change,
    String because,
    @Nullable PersonId by,
    String byName,
    ItemState state,
    List<FactDifference> differences) {
  /** Whether the item came in with it, so that all it was is new. */
  public boolean isFirst() {
    return differences.stream()
        .anyMatch(each -> !each.attribute() && each.fact().equals("name") && each.before() == null);
  }
}
