package io.tidegate.insight;

import io.tidegate.change.ChangeType;
import io.tidegate.change.Work;
import io.tidegate.inventory.Upstream.Way;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
 * @param items what was worked on; not for showing, since the reader may not know it
 * @param together what other work it takes the redundancy with that held against each alone, by
 *     name; empty when it does it alone, or none is in the way
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
    Set<ItemId> items,
    List<String> together,
    boolean begun,
    Instant startsAt,
    @Nullable Instant endsAt) {
  private static final int NAMED = 3;

  public Clue {
    items = Set.copyOf(items);
    together = List.copyOf(together);
  }

  /** The same, come to on another way. */
  Clue way(Way other) {
    return with(other, together);
  }

  /** The same, with what it takes the redundancy with. */
  Clue together(List<String> others) {
    Way held = Objects.requireNonNull(way);
    return with(new Way(held.item(), held.steps(), false, held.stations()), others);
  }

  private Clue with(Way other, List<String> others) {
    return new Clue(
        source, id, title, note, href, client, work, other, items, others, begun, startsAt, endsAt);
  }

  /** With what other work it takes the redundancy, few of it by name; empty when with none. */
  public String company() {
    if (together.size() <= 1) {
      return String.join("", together);
    }
    int named = together.size() > NAMED + 1 ? NAMED : together.size() - 1;
    int more = together.size() - named;
    return String.join(", ", together.subList(0, named))
        + " and "
        + (more == 1 ? together.getLast() : more + " more");
  }

  /** What other lines call it. */
  String name() {
    return switch (source) {
      case CHANGE -> work == null ? title : work.code();
      case OTHERS -> "other work on shared infrastructure";
      case UNRECORDED, VENDOR -> "“" + title + "”";
    };
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
