package io.tidegate.inventory.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.inventory.RedundancyGroup;
import java.util.UUID;

/** What an item needs of several. */
@Schema(name = "RedundancyGroup", description = "What an item needs of several: “2 of 3 hosts”")
record RedundancyResource(UUID id, UUID item, String name, int needed) {
  static RedundancyResource of(RedundancyGroup group) {
    return new RedundancyResource(
        group.id().value(), group.item().value(), group.name(), group.needed());
  }
}
