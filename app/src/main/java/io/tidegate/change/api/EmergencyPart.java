package io.tidegate.change.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.change.EmergencyBrief;
import org.jspecify.annotations.Nullable;

/** What an authoriser must know when there is no time for more. */
@Schema(name = "EmergencyBrief", description = "One line each; asked for of emergencies alone")
record EmergencyPart(
    @Schema(description = "The criterion of the account's emergency protocol that applies")
        @Nullable String criterion,
    @Nullable String justification,
    @Schema(description = "The incident it belongs to", example = "INC-2201")
        @Nullable String incident,
    @Nullable String impact,
    @Schema(description = "The intended steps") @Nullable String steps,
    @Schema(description = "How to go back, or why one cannot") @Nullable String rollback,
    @Schema(description = "How long it will take", minimum = "0", maximum = "99999")
        @Nullable Integer minutes) {
  static EmergencyPart of(EmergencyBrief brief) {
    return new EmergencyPart(
        brief.criterion(),
        brief.justification(),
        brief.incident(),
        brief.impact(),
        brief.steps(),
        brief.rollback(),
        brief.minutes());
  }
}
