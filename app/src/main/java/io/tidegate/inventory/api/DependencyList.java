package io.tidegate.inventory.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** All dependencies of an item. */
@Schema(name = "DependencyList")
record DependencyList(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<DependencyResource> items) {}
