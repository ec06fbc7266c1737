package io.tidegate.policy.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.policy.SectionDifference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said otherwise in one section. */
@Schema(name = "PolicyDifference")
record DifferenceResource(String section, String title, List<WordingResource> wordings) {
  /** One rule, as it was and as it is. */
  @Schema(name = "PolicyWording")
  record WordingResource(
      @Schema(description = "Null for a rule that came") @Nullable String before,
      @Schema(description = "Null for a rule that went") @Nullable String after) {}

  static List<DifferenceResource> of(List<SectionDifference> differences) {
    return differences.stream()
        .map(one ->
            new DifferenceResource(
                one.section(),
                one.title(),
                one.wordings().stream()
                    .map(said -> new WordingResource(said.before(), said.after()))
                    .toList()))
        .toList();
  }
}
