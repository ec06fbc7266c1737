package io.tidegate.cab.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody is to do. */
@Schema(
    name = "ActionItemBody",
    example =
        """
        {"text": "Book the vendor", "owner": "0199f3c2-7a54-7c1e-9f0a-5d8e4a6b2c10", "due": "2027-01-19"}
        """)
record ActionBody(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String text,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Somebody of the staff")
        @Nullable UUID owner,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable LocalDate due,
    @Schema(description = "The item that it came of; the meeting as a whole when nothing is said")
        @Nullable UUID item) {}
