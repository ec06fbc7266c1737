package io.tidegate.calendar.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a vendor's name for a thing means. */
@Schema(
    name = "VendorMatchBody",
    example =
        """
        {"object": "246810", "item": "0199f3c2-7a54-7c1e-9f0a-5d8e4a6b2c10"}
        """)
record MatchBody(
    @Schema(description = "What the vendor calls it") @Nullable String object,
    @Schema(description = "The item; nothing when it is none of the account's")
        @Nullable UUID item) {}
