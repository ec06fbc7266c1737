package io.tidegate.directory.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.kernel.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A role to be given. */
@Schema(name = "RoleBody", example = "{\"role\": \"implementer\"}")
record GrantBody(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Role role,
    @Schema(
            description =
                "For which client; null for all. A client's person holds roles for their own client.")
        @Nullable UUID client) {}
