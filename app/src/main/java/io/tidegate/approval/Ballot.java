package io.tidegate.approval;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A vote as it is kept.
 *
 * @param origin how it came: {@code web}, {@code mail-link}, {@code verbal}
 * @param secondsTaken from first seeing the revision to deciding; null when not known
 * @param carriedFrom the vote on an earlier revision that it carries over; null for a fresh one
 * @param endedAt null while it stands
 * @param endedBecause WITHDRAWN, REPLACED, LAPSED or DENIED; null while it stands
 */
public record Ballot(
    UUID id,
    UUID stage,
    Vote vote,
    String origin,
    @Nullable Integer secondsTaken,
    @Nullable UUID carriedFrom,
    @Nullable Instant endedAt,
    @Nullable String endedBecause) {
  /** Whether it came over from an earlier revision, whose parts that count here were the same. */
  public boolean carried() {
    return carriedFrom != null;
  }

  /** The vote that was cast, through all carrying over. */
  UUID cast() {
    return carriedFrom == null ? id : carriedFrom;
  }
}
