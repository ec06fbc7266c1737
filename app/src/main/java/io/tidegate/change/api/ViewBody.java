package io.tidegate.change.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A list to be kept. */
@Schema(
    name = "ViewBody",
    example =
        "{\"name\": \"Risky and mine\", \"query\": \"state=open&owner=me&risk=high\", \"shared\": false}")
record ViewBody(
    @Schema(description = "At most 60 characters", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String name,
    @Schema(
            description =
                "What stands behind the question mark of the list's page; empty for open changes",
            example = "state=open&owner=me")
        @Nullable String query,
    @Schema(description = "Whether colleagues see it too; false unless said")
        @Nullable Boolean shared) {
  boolean isShared() {
    return Boolean.TRUE.equals(shared);
  }
}
