package io.tidegate.insight;

import io.tidegate.change.ChangeType;
import io.tidegate.change.Work;
import io.tidegate.inventory.Upstream.Way;
import io.tidegate.kernel.ClientId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work that could be behind the trouble.
 *
 * @param id of the change, the unrecorded change or the vendor's work; null when the reader may not
 *     know which it is
 * @param title what it is, in words that the reader may read
 * @param note a line more about it; empty for none
 * @param href where it is looked at; null when the reader may not
 * @param client whose it is; null when the reader may not know
 * @param work the change; null when it is none, or not the reader's to see
 * @param way from what was worked on to the trouble; null when it names no item
 * @param endsAt null while it runs
 */
public record Clue(
    Source source,
    @Nullable UUID id,
    String title,
    String note,
    @Nullable String href,
    @Nullable ClientId client,
    @Nullable Work work,
    @Nullable Way way,
    boolean begun,
    Instant startsAt,
    @Nullable Instant endsAt) {
  /** The same, come to on another way. */
  Clue way(Way other) {
    return new Clue(source, id, title, note, href, client, work, other, begun, startsAt, endsAt);
  }

  /** What of it the ranking looks at. */
  Evidence evidence(Timing timing) {
    return new Evidence(
        source,
        timing,
        way == null
            ? Evidence.Reach.NO_ITEM
            : new Evidence.Reach(way.steps(), way.redundant(), true),
        work == null ? null : work.risk(),
        work == null ? Fate.UNKNOWN : Fate.of(work),
        work != null && work.type() == ChangeType.EMERGENCY);
  }
}
