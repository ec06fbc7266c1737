package io.tidegate.cab;

import io.tidegate.catalogue.ModelId;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.PersonId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the board deals with at one meeting.
 *
 * @param client whose it is; null for what is nobody's in particular, which staff alone see
 * @param reference such as CHG-1042; empty when there is none
 * @param byHand whether somebody added it; otherwise it came by itself
 * @param runningSince when the board came to it last; null while it is elsewhere
 * @param spent what it took before that
 * @param decision what was decided; null until then
 * @param words the board's, with the decision
 * @param tally how the votes stood then, by name; empty where there were none
 * @param because why it was postponed, or how it was settled; empty otherwise
 */
public record AgendaItem(
    AgendaItemId id,
    MeetingId meeting,
    @Nullable ClientId client,
    ItemKind kind,
    @Nullable ChangeId change,
    @Nullable ModelId model,
    String reference,
    String title,
    int place,
    ItemState state,
    boolean byHand,
    @Nullable Instant runningSince,
    Duration spent,
    @Nullable BoardDecision decision,
    String words,
    String tally,
    @Nullable Instant decidedAt,
    @Nullable PersonId decidedBy,
    String because) {
  /** Whether the board has yet to deal with it. */
  public boolean open() {
    return state == ItemState.OPEN;
  }

  /** Whether the board votes on what it is about. */
  boolean votedOn() {
    return kind == ItemKind.CHANGE || kind == ItemKind.MODEL;
  }

  /** What it has taken until then, the present turn included. */
  public Duration taken(Instant now) {
    return runningSince == null || now.isBefore(runningSince)
        ? spent
        : spent.plus(Duration.between(runningSince, now));
  }
}
