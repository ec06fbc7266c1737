package io.tidegate.access.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The person and the token that call. */
record Me(
    @Schema(description = "The account", requiredMode = RequiredMode.REQUIRED) UUID account,
    @Schema(description = "The person that the token acts as", requiredMode = RequiredMode.REQUIRED)
        UUID person,
    @Schema(example = "Rosa Request", requiredMode = RequiredMode.REQUIRED) String name,
    @Schema(
            description = "Their roles as far as the token reaches",
            requiredMode = RequiredMode.REQUIRED)
        List<Held> roles,
    @Schema(requiredMode = RequiredMode.REQUIRED) TokenFacts token) {
  /** A role, for one client or everywhere. */
  record Held(
      @Schema(example = "change-manager", requiredMode = RequiredMode.REQUIRED) String role,
      @Schema(
              description = "The only client it is held for; null for all",
              requiredMode = RequiredMode.REQUIRED,
              nullable = true)
          @Nullable UUID client) {}

  /** The token. */
  record TokenFacts(
      @Schema(example = "Deploy pipeline", requiredMode = RequiredMode.REQUIRED) String name,
      @Schema(example = "[\"changes:read\"]", requiredMode = RequiredMode.REQUIRED)
          List<String> scopes,
      @Schema(
              description = "The only client that it reaches; null for all that the person sees",
              requiredMode = RequiredMode.REQUIRED,
              nullable = true)
          @Nullable UUID client,
      @Schema(requiredMode = RequiredMode.REQUIRED) Instant expires) {}
}
