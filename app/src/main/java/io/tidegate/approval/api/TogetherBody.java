package io.tidegate.approval.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.approval.Choice;
import io.tidegate.approval.Decision;
import io.tidegate.kernel.PersonId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Several approvals at once. */
@Schema(
    name = "TogetherBody",
    example =
        """
        {"approvals": [{"change": 1042, "revision": 2, "stage": "0199f3c2-7a54-7c1e-9f0a-5d8e4a6b2c10"}]}
        """)
record TogetherBody(@Nullable List<ApprovalBody> approvals) {
  /** One of them. */
  @Schema(name = "TogetherApproval")
  record ApprovalBody(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Integer change,
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              description = "The one that was opened; any other is refused")
          @Nullable Integer revision,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable UUID stage,
      @Schema(description = "Whose vote it is; one's own when nobody is named") @Nullable UUID as) {
    /** Throws when no stage is named. */
    Choice choice(PersonId own) {
      return new Choice(
          Objects.requireNonNull(stage),
          as == null ? own : new PersonId(as),
          new Decision.Approve(),
          Objects.requireNonNullElse(revision, 0));
    }
  }
}
