package io.tidegate.execution.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.api.Fields;
import io.tidegate.execution.NewRehearsal;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.PersonId;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A rehearsal to be recorded. */
@Schema(
    name = "RehearsalBody",
    example =
        """
        {"doneBy": "0199f3c2-7a54-7c1e-9f0a-5d8e4a6b2c10", "doneAt": "2026-11-20T18:00:00Z", "place": "Copy on HV-02", "minutes": 20}
        """)
record RehearsalBody(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable UUID doneBy,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Instant doneAt,
    @Schema(
            description = "Where, in words: a lab, a copy, the thing itself",
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String place,
    @Schema(
            description = "How long going back took, 1 to 10080",
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable Integer minutes,
    @Schema(description = "A file of the run's evidence that shows it") @Nullable UUID file) {
  /** What is told in it. Throws {@link Invalid} with everything that is missing. */
  NewRehearsal told() {
    Fields fields = new Fields();
    UUID who = fields.needed("doneBy", doneBy, "Say who tried it.");
    Instant when = fields.needed("doneAt", doneAt, "Say when it was rehearsed.");
    String where = fields.line("place", place);
    fields.check();
    return new NewRehearsal(
        new PersonId(Objects.requireNonNull(who)),
        Objects.requireNonNull(when),
        where,
        minutes == null ? 0 : minutes);
  }
}
