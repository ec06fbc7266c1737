package io.tidegate.approval.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Words. */
@Schema(name = "AnswerBody", example = "{\"text\": \"Yes, the vendor is on call.\"}")
record TextBody(
    @Schema(description = "In Markdown", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String text) {
  String said() {
    return text == null ? "" : text;
  }
}
