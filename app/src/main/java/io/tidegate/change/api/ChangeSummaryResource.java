package io.tidegate.change.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.change.ChangeLine;
import io.tidegate.change.ChangeType;
import io.tidegate.change.State;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change as a list shows it. */
@Schema(name = "ChangeSummary", description = "A change as a list shows it")
record ChangeSummaryResource(
    UUID id,
    @Schema(example = "1042") int number,
    @Schema(example = "CHG-1042") String code,
    @Schema(description = "Its page, for people", example = "https://tidegate.example/changes/1042")
        String href,
    String title,
    ChangeType type,
    boolean major,
    State state,
    Instant stateSince,
    @Schema(description = "Whether it is on hold") boolean held,
    ChangeResource.@Nullable RiskResource risk,
    UUID client,
    UUID requester,
    UUID owner,
    @Nullable UUID validator,
    @Nullable WindowPart window) {
  static ChangeSummaryResource of(ChangeLine line, String site) {
    return new ChangeSummaryResource(
        line.id().value(),
        line.number(),
        line.code(),
        site + "/changes/" + line.number(),
        line.title(),
        line.type(),
        line.major(),
        line.state(),
        line.stateSince(),
        line.held(),
        ChangeResource.RiskResource.of(line.rating()),
        line.client().value(),
        line.requester().value(),
        line.owner().value(),
        line.validator() == null ? null : line.validator().value(),
        WindowPart.of(line.window()));
  }
}
