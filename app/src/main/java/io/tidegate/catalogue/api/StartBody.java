package io.tidegate.catalogue.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.api.Fields;
import io.tidegate.catalogue.ModelField;
import io.tidegate.catalogue.Start;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.ItemId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What differs from change to change of one model. */
@Schema(
    name = "ModelStartBody",
    example =
        """
        {"client": "0199f3c2-7a54-7c1e-9f0a-5d8e4a6b2c10", "at": "2026-11-28T20:00:00Z"}
        """)
record StartBody(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable UUID client,
    @Schema(description = "The configuration item that it touches; nothing recorded when not said")
        @Nullable UUID item,
    @Schema(description = "When it begins; now when nothing is said") @Nullable Instant at,
    @Schema(description = "When its window ends; as long as the plan takes when nothing is said")
        @Nullable Instant until,
    @Schema(description = "What exactly, behind the model's title; where the model asks for it")
        @Nullable String title,
    @Schema(description = "Why this time; where the model asks for it") @Nullable String reason,
    @Schema(description = "How one knows that it worked; where the model asks for it")
        @Nullable String desiredOutcome) {
  Start wanted() {
    if (client == null) {
      throw new Invalid("client", "Say for which client.");
    }
    Fields fields = new Fields();
    Map<ModelField, String> said =
        Map.of(
            ModelField.TITLE, fields.line("title", title),
            ModelField.REASON, fields.text("reason", reason),
            ModelField.OUTCOME, fields.text("desiredOutcome", desiredOutcome));
    fields.check();
    return new Start(new ClientId(client), item == null ? null : new ItemId(item), at, until, said);
  }
}
