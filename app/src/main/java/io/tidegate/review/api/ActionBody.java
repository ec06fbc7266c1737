package io.tidegate.review.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.api.Fields;
import io.tidegate.kernel.PersonId;
import io.tidegate.review.NewAction;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something to be done because of the review. */
@Schema(
    name = "ActionBody",
    example =
        """
        {"what": "Record the gateway in the inventory", "owner": "0199f3c2-7a54-7c1e-9f0a-5d8e4a6b2c10", "due": "2026-12-05", "asChange": false}
        """)
record ActionBody(
    @Schema(
            description = "In a line of at most 200 characters",
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String what,
    @Schema(description = "Who does it", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable UUID owner,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable LocalDate due,
    @Schema(description = "Whether it needs a change, which is then drafted and linked")
        @Nullable Boolean asChange) {
  NewAction wanted() {
    Fields fields = new Fields();
    String title = fields.text("what", what);
    if (title.isEmpty()) {
      fields.problem("what", "Say what is to be done.");
    }
    UUID who = fields.needed("owner", owner, "Say who does it.");
    LocalDate day = fields.needed("due", due, "Say until when.");
    fields.check();
    return new NewAction(
        title, new PersonId(Objects.requireNonNull(who)), Objects.requireNonNull(day));
  }
}
