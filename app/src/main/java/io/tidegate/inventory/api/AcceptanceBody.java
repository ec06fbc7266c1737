package io.tidegate.inventory.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why what was seen is right. */
@Schema(name = "UnrecordedChangeAcceptanceBody", example = "{\"reason\": \"The vendor's hotfix.\"}")
record AcceptanceBody(@Schema(description = "May be left out") @Nullable String reason) {}
