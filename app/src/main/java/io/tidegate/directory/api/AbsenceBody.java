package io.tidegate.directory.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who decides for whom, from day to day. */
@Schema(
    name = "AbsenceBody",
    example =
        """
        {"delegate": "0199f3c2-7a54-7c1e-9f0a-5d8e4a6b2c10", "first": "2026-12-23", "last": "2027-01-03"}
        """)
record AbsenceBody(
    @Schema(description = "A colleague", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable UUID delegate,
    @Schema(
            description = "The first day, in the time zone of whoever is away",
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable LocalDate first,
    @Schema(description = "The last day, all of it", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable LocalDate last) {}
