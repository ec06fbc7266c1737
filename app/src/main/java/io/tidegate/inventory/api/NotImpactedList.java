package io.tidegate.inventory.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What was said of a dependency and not taken back. */
@Schema(name = "NotImpactedList")
record NotImpactedList(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<NotImpactedResource> items) {}
