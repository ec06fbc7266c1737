package io.tidegate.calendar.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.calendar.Conflict;
import io.tidegate.calendar.ConflictKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that a change's window collides with. */
@Schema(name = "Conflict", description = "One thing that a change's window collides with")
record ConflictResource(
    ConflictKind kind,
    @Schema(description = "Names it among those of the change; what a waiver asks for") String key,
    @Schema(description = "The fact, naming the other party") String sentence,
    @Schema(description = "The evidence and the way out") String detail,
    @Schema(description = "Whether it stops the change now") boolean stops,
    @Schema(description = "Until when it was let pass; null when it was not")
        @Nullable Instant waivedUntil) {
  static ConflictResource of(Conflict one) {
    return new ConflictResource(
        one.kind(),
        one.key(),
        one.sentence(),
        one.detail(),
        one.stops(),
        one.waiver() == null ? null : one.waiver().until());
  }
}
