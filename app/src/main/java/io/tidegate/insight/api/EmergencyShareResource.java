package io.tidegate.insight.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.insight.EmergencyShare;
import java.time.Instant;
import java.util.UUID;

/** How many of a client's changes were emergencies. */
@Schema(name = "EmergencyShare")
record EmergencyShareResource(
    UUID client,
    @Schema(description = "Of the changes since") int emergencies,
    int changes,
    @Schema(description = "The lower end of the 95 % interval of the share, 0 to 1") double low,
    @Schema(description = "The upper end of the 95 % interval of the share, 0 to 1") double high,
    Instant since,
    @Schema(description = "Whether the policy raises a flag at this") boolean raised,
    @Schema(description = "Above which share, in per cent") int percent,
    @Schema(description = "From how many emergencies on") int fewest,
    Instant counted) {
  static EmergencyShareResource of(EmergencyShare share) {
    return new EmergencyShareResource(
        share.client().value(),
        share.share().part(),
        share.share().whole(),
        share.share().low(),
        share.share().high(),
        share.since(),
        share.raised(),
        share.flag().percent(),
        share.flag().fewest(),
        share.counted());
  }
}
