package io.tidegate.audit.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.audit.LedgerEvent;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One act, as it stands in the ledger. */
@Schema(name = "LedgerEvent", description = "One act as it stands in the ledger; never changed")
public record LedgerEventResource(
    UUID id,
    Instant at,
    @Schema(description = "Who; zeros when it was Tidegate itself") UUID actor,
    @Schema(description = "What they were called then", example = "Rosa Request") String actorName,
    @Schema(description = "For whom they stood in; null when for themselves")
        @Nullable UUID onBehalfOf,
    @Schema(description = "From where: web, api, mail-link, job", example = "api") String origin,
    @Schema(description = "The room that wrote it down", example = "change") String room,
    @Schema(description = "The id of the thing that was acted on") UUID subject,
    @Schema(description = "What was done, in the past tense", example = "submit") String deed,
    @Schema(description = "What the touched facts were, by name") Map<String, Object> before,
    @Schema(description = "What they became") Map<String, Object> after,
    @Schema(description = "Why, in the words of who did it; may be empty") String reason) {
  /** The act as it is published. */
  public static LedgerEventResource of(LedgerEvent event) {
    return new LedgerEventResource(
        event.id(),
        event.at(),
        event.actor().value(),
        event.actorName(),
        event.onBehalfOf() == null ? null : event.onBehalfOf().value(),
        event.origin(),
        event.room(),
        event.subject(),
        event.deed(),
        event.before(),
        event.after(),
        event.reason());
  }
}
