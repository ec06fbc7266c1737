package io.tidegate.inventory.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** All redundancy groups of an item. */
@Schema(name = "RedundancyGroupList")
record RedundancyList(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<RedundancyResource> items) {}
