package io.tidegate.inventory.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.inventory.BaselineDifference;
import java.util.List;
import java.util.UUID;

/** An item that is another than it was. */
@Schema(name = "BaselineDifference", description = "An item that is another than it was")
record BaselineDifferenceResource(
    UUID item,
    String name,
    @Schema(description = "Whether it was not there at the baseline") boolean added,
    @Schema(description = "Whether it has been retired since") boolean gone,
    List<DifferenceResource> differences) {
  static BaselineDifferenceResource of(BaselineDifference each) {
    return new BaselineDifferenceResource(
        each.item().value(),
        each.name(),
        each.added(),
        each.gone(),
        each.differences().stream().map(DifferenceResource::of).toList());
  }
}
