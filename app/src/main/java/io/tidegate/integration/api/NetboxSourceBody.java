package io.tidegate.integration.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A NetBox to read. */
@Schema(
    name = "NewNetboxSource",
    example = "{\"address\": \"https://netbox.example.com\", \"token\": \"0123456789abcdef\"}")
record NetboxSourceBody(
    @Schema(description = "Where people open it") @Nullable String address,
    @Schema(
            description =
                "One of NetBox's that may read; kept encrypted, shown to nobody. When changing,"
                    + " none: the one there is stays")
        @Nullable String token) {}
