package io.tidegate.change.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.kernel.Window;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** From when to when; the end is no part of it. */
@Schema(
    name = "Window",
    description = "From start to end, at most 60 days; the end is no part of it")
record WindowPart(
    @Schema(example = "2026-11-28T20:00:00Z") @Nullable Instant start,
    @Schema(example = "2026-11-28T22:00:00Z") @Nullable Instant end) {
  static @Nullable WindowPart of(@Nullable Window window) {
    return window == null ? null : new WindowPart(window.start(), window.end());
  }
}
