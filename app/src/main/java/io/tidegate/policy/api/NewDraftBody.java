package io.tidegate.policy.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a draft is begun with. */
@Schema(
    name = "NewPolicyDraftBody",
    example =
        """
        {"client": "0199f3c2-7a54-7c1e-9f0a-5d8e4a6b2c10", "title": "Two people for the bakery",
         "reason": "The insurer asks for it", "preset": "regulated"}
        """)
record NewDraftBody(
    @Schema(description = "The client for whom alone it is; null for the account")
        @Nullable UUID client,
    @Nullable String title,
    @Nullable String reason,
    @Schema(description = "The preset to begin with; null for what holds")
        @Nullable String preset) {
  /** What a draft is called, and when it is to hold. */
  @Schema(
      name = "PolicyDraftBody",
      example =
          """
          {"title": "Two people for the bakery", "reason": "The insurer asks for it",
           "holdsFrom": "2099-01-01T00:00:00Z"}
          """)
  record DescribedBody(
      @Nullable String title,
      @Nullable String reason,
      @Schema(description = "Null: as soon as it is published") @Nullable Instant holdsFrom) {}
}
