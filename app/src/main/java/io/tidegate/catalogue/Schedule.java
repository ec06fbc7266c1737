package io.tidegate.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Changes that are made from a model again and again.
 *
 * @param paused why none is made now, as a sentence; empty while they are
 * @param ended null while it runs
 * @param version counts every write by hand
 */
public record Schedule(
    ScheduleId id,
    ModelId model,
    ScheduleFacts facts,
    Instant madeAt,
    String madeBy,
    String paused,
    @Nullable Ended ended,
    long version) {
  /** How it came to its end. */
  public record Ended(Instant at, String by, String because) {}
}
