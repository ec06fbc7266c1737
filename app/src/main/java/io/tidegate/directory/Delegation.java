package io.tidegate.directory;

import io.tidegate.kernel.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who may decide in whose place, from {@code startsAt} until just before {@code endsAt}.
 *
 * @param withdrawnAt when it was taken back; null while it stands
 */
public record Delegation(
    DelegationId id,
    PersonId principal,
    PersonId delegate,
    Instant startsAt,
    Instant endsAt,
    @Nullable Instant withdrawnAt) {
  /** Whether the delegate stands in at this instant. */
  public boolean holdsAt(Instant at) {
    return withdrawnAt == null && !at.isBefore(startsAt) && at.isBefore(endsAt);
  }
}
