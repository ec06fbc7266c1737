package io.tidegate.cab.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.cab.ActionItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something to be done. */
@Schema(name = "ActionItem", description = "What somebody is to do, as the CAB asked")
record ActionResource(
    UUID id,
    UUID meeting,
    @Schema(description = "The item that it came of") @Nullable UUID item,
    @Schema(example = "CHG-1042", description = "Of that item; may be empty") String reference,
    String text,
    UUID owner,
    LocalDate due,
    @Schema(description = "Whose business it is; null for nobody's in particular")
        @Nullable UUID client,
    @Schema(description = "Null until it is done") @Nullable Instant doneAt,
    @Schema(description = "How one sees that it is done; empty until then") String how,
    @Schema(description = "Null unless it was cancelled") @Nullable Instant cancelledAt,
    @Schema(description = "Why it is not to be done any more; empty unless it was cancelled")
        String because,
    @Schema(description = "Who said that it is done or cancelled") @Nullable UUID endedBy) {
  static ActionResource of(ActionItem action) {
    ActionItem.Ending ending = action.ending();
    ActionItem.Ending done = ending != null && ending.done() ? ending : null;
    ActionItem.Ending cancelled = ending == null || ending.done() ? null : ending;
    return new ActionResource(
        action.id(),
        action.meeting().value(),
        action.item() == null ? null : action.item().value(),
        action.reference(),
        action.text(),
        action.owner().value(),
        action.due(),
        action.client() == null ? null : action.client().value(),
        done == null ? null : done.at(),
        done == null ? "" : done.words(),
        cancelled == null ? null : cancelled.at(),
        cancelled == null ? "" : cancelled.words(),
        ending == null ? null : ending.by().value());
  }
}
