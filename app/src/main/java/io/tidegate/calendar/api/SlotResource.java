package io.tidegate.calendar.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.calendar.Slot;
import java.time.Instant;
import java.util.List;

/** A window in which a change can be made. */
@Schema(name = "Slot", description = "A window in which the change can be made")
record SlotResource(
    Instant start,
    Instant end,
    @Schema(description = "What speaks for it") List<String> reasons,
    @Schema(description = "What speaks against it and does not stop it") List<String> cautions) {
  static SlotResource of(Slot slot) {
    return new SlotResource(
        slot.window().start(), slot.window().end(), slot.reasons(), slot.cautions());
  }
}
