package io.tidegate.inventory;

import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * Which unrecorded changes are meant; null means: any.
 *
 * @param flapping whether only those are meant whose value comes and goes
 */
public record UnrecordedFilter(
    @Nullable ClientId client, @Nullable ItemId item, @Nullable Triage triage, boolean flapping) {
  /** Those of which nobody has said anything yet. */
  public static UnrecordedFilter open(@Nullable ClientId client) {
    return new UnrecordedFilter(client, null, Triage.OPEN, false);
  }

  /** The same with another triage. */
  public UnrecordedFilter with(@Nullable Triage other) {
    return new UnrecordedFilter(client, item, other, flapping);
  }
}
