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
    @Schema(description = "Null until it is done") @Nullable Instant doneAt,
    @Schema(description = "How one sees that it is done") String how) {
  static ActionResource of(ActionItem action) {
    return new ActionResource(
        action.id(),
        action.meeting().value(),
        action.item() == null ? null : action.item().value(),
        action.reference(),
        action.text(),
        action.owner().value(),
        action.due(),
        action.doneAt(),
        action.how());
  }
}
