package io.tidegate.directory.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is written into a team. */
@Schema(name = "TeamBody", example = "{\"name\": \"Network\"}")
record TeamBody(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String name) {}
