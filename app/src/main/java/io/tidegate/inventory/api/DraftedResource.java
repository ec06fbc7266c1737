package io.tidegate.inventory.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.inventory.KnownChange;
import java.util.UUID;

/** The change that was drafted to be recorded after the fact. */
@Schema(
    name = "RetrospectiveChange",
    description = "The draft of a change that is recorded after the fact")
record DraftedResource(UUID change, @Schema(example = "CHG-42") String code, String title) {
  static DraftedResource of(KnownChange drafted) {
    return new DraftedResource(drafted.id().value(), drafted.code(), drafted.title());
  }
}
