package io.tidegate.inventory;

import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A value that was observed and differs from the recorded one, without a change that explains it. A
 * value that comes and goes stays one of these.
 *
 * @param attribute the whole name of the attribute
 * @param recorded what was recorded then; null when nothing was
 * @param observed the last value that differed; null when the attribute was seen to be gone
 * @param source who observed it, such as the name of a monitoring tool
 * @param lastSeen when a value that differs was last seen
 * @param timesSeen how often a value that differs was seen
 * @param turns how often the value became another since it was as recorded
 * @param wentBackAt since when it is as recorded again; null while it differs
 * @param decision what was said of it; null while it is open
 */
public record UnrecordedChange(
    UnrecordedChangeId id,
    ClientId client,
    ItemId item,
    AttributeName attribute,
    @Nullable Object recorded,
    @Nullable Object observed,
    String source,
    Instant firstSeen,
    Instant lastSeen,
    int timesSeen,
    int turns,
    @Nullable Instant wentBackAt,
    Triage triage,
    @Nullable Decision decision,
    long version) {
  private static final int FLAPPING = 3;

  /** Who said it when and why, and which change explains it; null where none does. */
  public record Decision(
      Instant at, @Nullable PersonId by, String reason, @Nullable ChangeId change) {}

  /** Whether the value comes and goes: there, back, and there again. */
  public boolean flaps() {
    return turns >= FLAPPING;
  }

  /** Whether nobody has said anything of it yet. */
  public boolean isOpen() {
    return triage == Triage.OPEN;
  }

  /** The same seen once more. */
  UnrecordedChange seenAgain(@Nullable Object value, Instant at, boolean turned) {
    return new UnrecordedChange(
        id,
        client,
        item,
        attribute,
        recorded,
        value,
        source,
        firstSeen,
        at,
        timesSeen + 1,
        turns + (turned ? 1 : 0),
        null,
        triage,
        decision,
        version);
  }

  /** The same, seen to be as recorded again. */
  UnrecordedChange back(Instant at, boolean turned) {
    return new UnrecordedChange(
        id,
        client,
        item,
        attribute,
        recorded,
        observed,
        source,
        firstSeen,
        lastSeen,
        timesSeen,
        turns + (turned ? 1 : 0),
        wentBackAt == null ? at : wentBackAt,
        triage,
        decision,
        version);
  }
}
