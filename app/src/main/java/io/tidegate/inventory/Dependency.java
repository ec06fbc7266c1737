package io.tidegate.inventory;

import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One item has to do with another: {@code source} {@link DependencyType#forward() runs on} {@code
 * target}. It stands until it is ended, and is never deleted.
 *
 * @param group the redundancy group it is a member of; null when it counts alone
 * @param externalKey its id in the system it came from, unique for the account; null when it has
 *     none
 * @param createdBy null when Tidegate itself wrote it
 * @param ended null while it stands
 */
public record Dependency(
    DependencyId id,
    ItemId source,
    ItemId target,
    DependencyType type,
    @Nullable GroupId group,
    String note,
    @Nullable String externalKey,
    Instant createdAt,
    @Nullable PersonId createdBy,
    @Nullable Ended ended) {

  /** The end of it that is not this item. */
  public ItemId other(ItemId item) {
    return item.equals(source) ? target : source;
  }

  /** Whether this end is hit when the other one is in trouble. */
  public boolean hits(ItemId item) {
    return item.equals(source) ? type.hitsSource() : item.equals(target) && type.hitsTarget();
  }

  /** How it is said of this end: “runs on” of the source, “runs” of the target. */
  public String saidOf(ItemId item) {
    return item.equals(source) ? type.forward() : type.backward();
  }

  /**
   * When, why and by whom it was ended.
   *
   * @param by null when Tidegate itself did
   */
  public record Ended(Instant at, @Nullable PersonId by, String because) {}
}
