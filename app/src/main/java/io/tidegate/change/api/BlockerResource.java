package io.tidegate.change.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.change.Blocker;
import io.tidegate.kernel.Role;
import java.util.List;

/** One reason why a change cannot take a transition now. */
@Schema(name = "Blocker", description = "One reason why a change cannot take a transition now")
record BlockerResource(
    @Schema(description = "Stable, in kebab case", example = "plan-missing") String code,
    @Schema(description = "The fact in plain words") String message,
    @Schema(description = "The evidence and the way out; may be empty") String detail,
    @Schema(description = "The page where it is dealt with; may be empty") String href,
    @Schema(description = "Roles that may pass it with a reason; empty when nobody may")
        List<Role> overridableBy,
    @Schema(description = "Whether it is only shown and stops nothing") boolean caution,
    @Schema(
            description =
                "The rule of the policy that asks for it; empty where the lifecycle itself does")
        String rule) {
  static List<BlockerResource> of(List<Blocker> blockers, String site) {
    return blockers.stream().map(blocker -> of(blocker, site)).toList();
  }

  static BlockerResource of(Blocker blocker, String site) {
    return new BlockerResource(
        blocker.code(),
        blocker.sentence(),
        blocker.detail(),
        blocker.href().isEmpty() ? "" : site + blocker.href(),
        blocker.overridableBy().stream().sorted().toList(),
        blocker.caution(),
        blocker.rule());
  }
}
