package io.tidegate.notification.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether a notice is read. */
@Schema(name = "ReadBody", example = "{\"read\": true}")
record ReadBody(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Boolean read) {}
