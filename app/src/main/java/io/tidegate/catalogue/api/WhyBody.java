package io.tidegate.catalogue.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.api.Fields;
import org.jspecify.annotations.Nullable;

/** Why a schedule is paused or ends, or a proposal is dismissed. */
@Schema(name = "ModelReasonBody", example = "{\"reason\": \"The server is gone.\"}")
record WhyBody(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String reason) {
  /** What was said; invalid when it is nothing or too long. */
  String checked() {
    Fields fields = new Fields();
    String said = fields.text("reason", reason);
    fields.check();
    return said;
  }
}
