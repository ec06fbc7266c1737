package io.tidegate.calendar.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.calendar.ConflictKind;
import io.tidegate.calendar.ConflictRules;
import io.tidegate.calendar.NoticePromise;
import io.tidegate.change.ChangeType;
import io.tidegate.kernel.Invalid;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which conflicts are to stop a change, and what notice is promised. */
@Schema(
    name = "ConflictRulesBody",
    example =
        """
        {"version": 1, "stops": ["same-item", "blackout", "outside-window", "booked"],
         "notice": [{"type": "normal", "usualHours": 120, "leastHours": 72}],
         "reason": "Two changes at once wore us out in March."}
        """)
record RulesBody(
    @Schema(
            description = "The version that was read before; any other is answered 409",
            requiredMode = Schema.RequiredMode.REQUIRED)
        int version,
    @Schema(description = "Those that stop it; a lockdown does in any case")
        @Nullable List<ConflictKind> stops,
    @Schema(
            description =
                "How long before its window a change of a type is announced; a type that is left"
                    + " out stays as it is")
        @Nullable List<NoticeBody> notice,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String reason) {
  /** The rules that are meant. Throws {@link Invalid} for hours that cannot be promised. */
  ConflictRules.Wanted wanted() {
    Map<ChangeType, NoticePromise> promises = new EnumMap<>(ChangeType.class);
    if (notice != null) {
      notice.forEach(one -> promises.put(one.of(), one.promise()));
    }
    return new ConflictRules.Wanted(kinds(), promises);
  }

  private Set<ConflictKind> kinds() {
    Set<ConflictKind> kinds = EnumSet.noneOf(ConflictKind.class);
    if (stops != null) {
      kinds.addAll(stops);
    }
    return kinds;
  }
}
