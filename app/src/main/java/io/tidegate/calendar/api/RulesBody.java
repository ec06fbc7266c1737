package io.tidegate.calendar.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.calendar.ConflictKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which conflicts are to stop a change. */
@Schema(
    name = "ConflictRulesBody",
    example =
        """
        {"version": 1, "stops": ["same-item", "blackout", "outside-window", "booked"],
         "reason": "Two changes at once wore us out in March."}
        """)
record RulesBody(
    @Schema(
            description = "The version that was read before; any other is answered 409",
            requiredMode = Schema.RequiredMode.REQUIRED)
        int version,
    @Schema(description = "Those that stop it; a lockdown does in any case")
        @Nullable List<ConflictKind> stops,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String reason) {
  Set<ConflictKind> kinds() {
    Set<ConflictKind> kinds = EnumSet.noneOf(ConflictKind.class);
    if (stops != null) {
      kinds.addAll(stops);
    }
    return kinds;
  }
}
