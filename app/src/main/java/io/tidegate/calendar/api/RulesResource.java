package io.tidegate.calendar.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.calendar.ConflictKind;
import io.tidegate.calendar.ConflictRules;
import io.tidegate.calendar.NoticePromise;
import io.tidegate.change.ChangeType;
import java.util.Arrays;
import java.util.List;

/** Which conflicts stop a change, the others warn; and what notice is promised. */
@Schema(name = "ConflictRules", description = "Which conflicts stop a change; the others warn")
record RulesResource(
    @Schema(description = "The version of the policy that they are read from") int version,
    List<ConflictKind> stops,
    @Schema(description = "How long before its window a change of each type is announced")
        List<NoticeBody> notice) {
  static RulesResource of(ConflictRules.InForce rules) {
    return new RulesResource(
        rules.version(),
        rules.blocking().stream().sorted().toList(),
        Arrays.stream(ChangeType.values())
            .map(type -> NoticeBody.of(type, rules.notice().getOrDefault(type, NoticePromise.NONE)))
            .toList());
  }
}
