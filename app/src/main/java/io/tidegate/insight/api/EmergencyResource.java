package io.tidegate.insight.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.change.EmergencyCounts.Emergency;
import io.tidegate.change.Outcome;
import io.tidegate.change.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One emergency behind a share. */
@Schema(name = "Emergency")
record EmergencyResource(
    @Schema(example = "1042") int number,
    String title,
    @Schema(description = "The code of its criterion; may be empty", example = "service-down")
        String criterion,
    State state,
    @Nullable Outcome outcome,
    Instant written) {
  static EmergencyResource of(Emergency one) {
    return new EmergencyResource(
        one.number(), one.title(), one.criterion(), one.state(), one.outcome(), one.written());
  }
}
