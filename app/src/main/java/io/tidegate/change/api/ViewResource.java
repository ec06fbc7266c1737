package io.tidegate.change.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** A list that is kept under a name. */
@Schema(name = "View", description = "A list of changes that is kept under a name")
record ViewResource(
    UUID id,
    String name,
    @Schema(
            description = "What stands behind the question mark of the list's page",
            example = "state=open&owner=me")
        String query,
    boolean shared,
    @Schema(description = "Whether it is the token's person's own") boolean own) {}
