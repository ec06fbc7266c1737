package io.tidegate.approval.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.api.Fields;
import org.jspecify.annotations.Nullable;

/** Why something is done. */
@Schema(name = "ReasonBody", example = "{\"reason\": \"The CAB meets on Thursday only.\"}")
record ReasonBody(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String reason) {
  String text() {
    Fields fields = new Fields();
    String text = fields.text("reason", reason);
    fields.check();
    return text;
  }
}
