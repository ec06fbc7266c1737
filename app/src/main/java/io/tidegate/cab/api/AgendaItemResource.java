package io.tidegate.cab.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.cab.AgendaItem;
import io.tidegate.cab.BoardDecision;
import io.tidegate.cab.ItemKind;
import io.tidegate.cab.ItemState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An item of an agenda. */
@Schema(name = "AgendaItem", description = "What the CAB deals with at a meeting")
record AgendaItemResource(
    UUID id,
    UUID meeting,
    ItemKind kind,
    @Schema(description = "Whose it is; null when it is nobody's in particular")
        @Nullable UUID client,
    @Schema(description = "The change it is about") @Nullable UUID change,
    @Schema(description = "The model it is about") @Nullable UUID model,
    @Schema(example = "CHG-1042", description = "Empty for a topic or a model") String reference,
    String title,
    ItemState state,
    @Schema(description = "Whether somebody added it; else it came by itself") boolean byHand,
    @Schema(description = "How long the board has been at it, in seconds") long seconds,
    @Nullable BoardDecision decision,
    @Schema(description = "The board's, with the decision") String words,
    @Schema(description = "How the votes stood then, by name") String tally,
    @Nullable Instant decidedAt,
    @Schema(description = "Why it was postponed, or how it was settled") String because) {
  static AgendaItemResource of(AgendaItem item, Instant now) {
    return new AgendaItemResource(
        item.id().value(),
        item.meeting().value(),
        item.kind(),
        item.client() == null ? null : item.client().value(),
        item.change() == null ? null : item.change().value(),
        item.model() == null ? null : item.model().value(),
        item.reference(),
        item.title(),
        item.state(),
        item.byHand(),
        item.taken(now).toSeconds(),
        item.decision(),
        item.words(),
        item.tally(),
        item.decidedAt(),
        item.because());
  }
}
