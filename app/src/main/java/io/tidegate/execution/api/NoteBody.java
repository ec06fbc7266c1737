package io.tidegate.execution.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something to write down. */
@Schema(name = "NoteBody", example = "{\"text\": \"Build 4.2 is on both nodes.\"}")
record NoteBody(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String text,
    @Schema(description = "The step it is about; of the run as a whole when nothing is said")
        @Nullable UUID step) {}
