package io.tidegate.cab.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.cab.Reply;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody says to an invitation. */
@Schema(
    name = "MeetingReplyBody",
    example = "{\"reply\": \"declined\", \"substitute\": \"0199f3c2-7a54-7c1e-9f0a-5d8e4a6b2c10\"}")
record ReplyBody(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Reply reply,
    @Schema(description = "Who comes instead; whoever always does when nothing is said")
        @Nullable UUID substitute) {}
