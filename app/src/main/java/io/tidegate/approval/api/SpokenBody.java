package io.tidegate.approval.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.api.Fields;
import io.tidegate.approval.SpokenWord;
import io.tidegate.kernel.PersonId;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A spoken yes, to be written down. */
@Schema(
    name = "SpokenWordBody",
    example =
        """
        {"authoriser": "0199f3c2-7a54-7c1e-9f0a-5d8e4a6b2c10", "saidAt": "2026-11-28T20:00:00Z", "channel": "telephone"}
        """)
record SpokenBody(
    @Schema(description = "Who said yes", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable UUID authoriser,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Instant saidAt,
    @Schema(
            description = "Such as telephone, with the number, or in person",
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String channel) {
  SpokenWord word() {
    Fields fields = new Fields();
    UUID who = fields.needed("authoriser", authoriser, "Say who authorised it.");
    Instant when = fields.needed("saidAt", saidAt, "Say when, as a date and a time.");
    String how = fields.line("channel", channel);
    fields.check();
    return new SpokenWord(
        new PersonId(Objects.requireNonNull(who)), Objects.requireNonNull(when), how);
  }
}
