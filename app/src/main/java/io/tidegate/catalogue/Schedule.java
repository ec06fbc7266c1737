package io.tidegate.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Changes that are made from a model again and again.
 *
 * @param paused why the sweep makes none now, as a sentence; empty while it does
 * @param held who keeps any from being made until they resume it; null while nobody does
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
    @Nullable Held held,
    @Nullable Ended ended,
    long version) {
  /** Why none is made now, by hand or by itself; empty while they are. */
  public String whyNone() {
    return held == null ? paused : held.because();
  }

  /** How somebody put it to rest. */
  public record Held(Instant at, String by, String because) {}

  /** How it came to its end. */
  public record Ended(Instant at, String by, String because) {}
}
