package io.tidegate.catalogue;

import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Names a candidate. */
public record CandidateId(UUID value) {
  /** A fresh, time-ordered id. */
  public static CandidateId next() {
    return new CandidateId(TimeOrderedUuid.next());
  }

  /**
   * Reads the form that {@link #toString} writes; throws {@link NotFound} for anything else, since
   * it names nothing.
   */
  public static CandidateId of(String text) {
    return new CandidateId(TimeOrderedUuid.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
