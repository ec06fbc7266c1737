package io.tidegate.inventory.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.inventory.ObservationOutcome;
import io.tidegate.inventory.UnrecordedChangeId;
import java.util.List;
import java.util.UUID;

/** What came of observations, in values. */
@Schema(
    name = "ObservationsOutcome",
    description = "What came of what was seen, in counts of values")
record ObservationsResource(
    @Schema(description = "No news: one as late was taken before") int known,
    @Schema(description = "As recorded") int agreed,
    @Schema(description = "Taken over, since nothing was recorded") int learnt,
    @Schema(description = "Taken over, since a change at work there explains them") int explained,
    @Schema(description = "They differ, which was known") int folded,
    @Schema(description = "Of items that are retired or that the token does not reach") int unknown,
    @Schema(description = "The unrecorded changes that were found") List<UUID> unrecorded) {
  static ObservationsResource of(ObservationOutcome outcome) {
    return new ObservationsResource(
        outcome.known(),
        outcome.agreed(),
        outcome.learnt(),
        outcome.explained(),
        outcome.folded(),
        outcome.unknown(),
        outcome.unrecorded().stream().map(UnrecordedChangeId::value).toList());
  }
}
