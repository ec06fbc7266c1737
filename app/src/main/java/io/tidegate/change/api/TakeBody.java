package io.tidegate.change.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Transition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A transition to be taken. */
@Schema(
    name = "TransitionBody",
    example =
        """
        {"transition": "start", "reason": "", "overrides": [{"code": "window-early", "reason": "The client asked us to begin."}]}
        """)
record TakeBody(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Transition transition,
    @Schema(description = "Why; some transitions ask for it") @Nullable String reason,
    @Schema(description = "The type, when it is reclassified") @Nullable ChangeType toType,
    @Schema(description = "Blockers to pass, each with its reason, by a role that may")
        @Nullable List<OverrideBody> overrides) {
  /** One blocker to pass. */
  @Schema(name = "OverrideBody")
  record OverrideBody(
      @Schema(description = "The code of the blocker", requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable String code,
      @Schema(description = "Why it may be passed", requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable String reason) {}
}
