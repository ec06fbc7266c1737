package io.tidegate.change.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.change.Outcome;
import io.tidegate.change.Result;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What actually happened. */
@Schema(name = "Result", description = "What actually happened, beside what was planned")
record ResultPart(
    @Nullable Outcome outcome,
    @Schema(description = "In a sentence or more, in Markdown") @Nullable String whatHappened,
    @Nullable Instant started,
    @Nullable Instant ended,
    @Schema(description = "Who did what was recorded after the fact") @Nullable String doneBy,
    @Schema(description = "Working time of all people", minimum = "0", maximum = "999999")
        @Nullable Integer effortMinutes,
    @Schema(description = "In the account's currency", minimum = "0", maximum = "9999999999.99")
        @Nullable BigDecimal cost) {
  static ResultPart of(Result result) {
    return new ResultPart(
        result.outcome(),
        result.whatHappened(),
        result.started(),
        result.ended(),
        result.doneBy(),
        result.effortMinutes(),
        result.cost());
  }
}
