package io.tidegate.policy;

import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Names a draft of the policy. */
public record DraftId(UUID value) {
  /** A fresh, time-ordered id. */
  public static DraftId next() {
    return new DraftId(TimeOrderedUuid.next());
  }

  /**
   * Reads the form that {@link #toString} writes; throws {@link NotFound} for anything else, since
   * it names nothing.
   */
  public static DraftId of(String text) {
    return new DraftId(TimeOrderedUuid.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
