package io.tidegate.policy;

import io.tidegate.kernel.ClientId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version as the history lists it.
 *
 * @param client the client whose rules it changed; null when it changed the account's
 * @param sections the names of the sections it set
 * @param takenBack the names of those that the client had of its own and has no longer
 * @param holdsFrom the later moment from which it holds; null when it held at once
 */
public record PolicyVersion(
    int number,
    @Nullable ClientId client,
    List<String> sections,
    List<String> takenBack,
    Instant adoptedAt,
    String adoptedBy,
    String reason,
    @Nullable Instant holdsFrom) {
  public PolicyVersion {
    sections = List.copyOf(sections);
    takenBack = List.copyOf(takenBack);
  }

  /** Whether it is yet to hold. */
  public boolean comesAfter(Instant moment) {
    return holdsFrom != null && holdsFrom.isAfter(moment);
  }
}
