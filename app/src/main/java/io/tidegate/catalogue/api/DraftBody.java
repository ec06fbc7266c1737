package io.tidegate.catalogue.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** From which change a model is drafted. */
@Schema(name = "ModelDraftBody", example = "{\"change\": 1042}")
record DraftBody(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Integer change) {}
