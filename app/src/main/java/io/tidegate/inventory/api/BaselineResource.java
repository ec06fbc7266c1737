package io.tidegate.inventory.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.inventory.Baseline;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A moment of a client's configuration that has a name. */
@Schema(name = "Baseline", description = "A moment of a client's configuration that has a name")
record BaselineResource(
    UUID id,
    UUID client,
    String name,
    Instant at,
    @Schema(description = "How many items were chosen; 0 when it is of all the client's")
        int chosen,
    Instant createdAt,
    @Nullable UUID createdBy) {
  static BaselineResource of(Baseline baseline) {
    return new BaselineResource(
        baseline.id().value(),
        baseline.client().value(),
        baseline.name(),
        baseline.at(),
        baseline.chosen(),
        baseline.createdAt(),
        baseline.by() == null ? null : baseline.by().value());
  }
}
