package io.tidegate.calendar.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.calendar.ConflictKind;
import io.tidegate.calendar.ConflictRules;
import java.util.List;

/** Which conflicts stop a change; the others warn. */
@Schema(name = "ConflictRules", description = "Which conflicts stop a change; the others warn")
record RulesResource(
    @Schema(description = "The version of the policy that they are read from") int version,
    List<ConflictKind> stops) {
  static RulesResource of(ConflictRules.InForce rules) {
    return new RulesResource(rules.version(), rules.blocking().stream().sorted().toList());
  }
}
