package io.tidegate.insight;

import io.tidegate.kernel.ItemId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A piece of work at its place in the ranking.
 *
 * @param named how often it was named as the cause of other trouble; a fact, which weighs nothing
 * @param reason why it stands here, in one sentence
 */
public record Suspect(Clue clue, Timing timing, Suspicion suspicion, int named, String reason) {
  /** What weighs most first; of two that weigh the same, the one that is nearer in time. */
  static final Comparator<Suspect> RANKING =
      Comparator.comparingDouble((Suspect one) -> -one.suspicion().points())
          .thenComparing(one -> one.timing().gap())
          .thenComparing(one -> one.clue().startsAt(), Comparator.reverseOrder())
          .thenComparing(one -> one.clue().title());

  /** The items on the ways that trouble took from them. */
  public static List<ItemId> stations(Collection<Suspect> all) {
    return all.stream()
        .map(one -> one.clue().way())
        .filter(Objects::nonNull)
        .flatMap(way -> way.stations().stream())
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  static Suspect of(Clue clue, Timing timing) {
    return new Suspect(clue, timing, SuspicionPolicy.weigh(clue.evidence(timing)), 0, "");
  }

  Suspect told(int named, String reason) {
    return new Suspect(clue, timing, suspicion, named, reason);
  }
}
