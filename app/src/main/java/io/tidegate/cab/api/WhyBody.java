package io.tidegate.cab.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.api.Fields;
import org.jspecify.annotations.Nullable;

/** Why a meeting or an item waits or does not take place. */
@Schema(name = "MeetingReasonBody", example = "{\"reason\": \"The vendor cannot come.\"}")
record WhyBody(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String reason) {
  String text() {
    Fields fields = new Fields();
    String text = fields.text("reason", reason);
    fields.check();
    return text;
  }
}
