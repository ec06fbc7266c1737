package io.tidegate.inventory.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.inventory.Triage;
import io.tidegate.inventory.UnrecordedChange;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A value that was observed and differs from the recorded one without a change. */
@Schema(
    name = "UnrecordedChange",
    description = "A value that was seen to differ from the recorded one, without a change")
record UnrecordedResource(
    UUID id,
    UUID client,
    UUID item,
    @Schema(description = "The whole name of the attribute", example = "firmware") String attribute,
    @Schema(description = "What was recorded; null when nothing was") @Nullable String recorded,
    @Schema(description = "The last value that differed; null when it was gone")
        @Nullable String observed,
    @Schema(description = "Who saw it") String source,
    Instant firstSeen,
    @Schema(description = "When a value that differs was last seen") Instant lastSeen,
    int timesSeen,
    @Schema(description = "Whether the value comes and goes") boolean flapping,
    @Schema(description = "Since when it is as recorded again; null while it differs")
        @Nullable Instant wentBackAt,
    Triage triage,
    @Nullable Instant triagedAt,
    @Nullable UUID triagedBy,
    @Nullable String reason,
    @Schema(description = "The change that explains it") @Nullable UUID change) {
  static UnrecordedResource of(UnrecordedChange found) {
    UnrecordedChange.Decision decision = found.decision();
    return new UnrecordedResource(
        found.id().value(),
        found.client().value(),
        found.item().value(),
        found.attribute().toString(),
        DifferenceResource.words(found.recorded()),
        DifferenceResource.words(found.observed()),
        found.source(),
        found.firstSeen(),
        found.lastSeen(),
        found.timesSeen(),
        found.flaps(),
        found.wentBackAt(),
        found.triage(),
        decision == null ? null : decision.at(),
        decision == null || decision.by() == null ? null : decision.by().value(),
        decision == null ? null : decision.reason(),
        decision == null || decision.change() == null ? null : decision.change().value());
  }
}
