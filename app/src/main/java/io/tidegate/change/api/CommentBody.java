package io.tidegate.change.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something to be said about a change. */
@Schema(name = "CommentBody", example = "{\"comment\": \"Build 4.2.1 passed every test.\"}")
record CommentBody(
    @Schema(
            description = "In Markdown, at most 20,000 characters",
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String comment) {}
