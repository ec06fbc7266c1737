package io.tidegate.insight;

import io.tidegate.approval.Routing;
import io.tidegate.approval.Routing.PlannedStage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * How long an account's approvers take, by who is asked; and from that how long a route would wait:
 * of the stages that are decided side by side the slowest, of those one after the other the sum.
 * Medians added up are no median of sums, which is why it is called an estimate.
 *
 * @param byWho those of whom nothing is known are not in it
 */
public record Waits(Map<String, Median> byWho) {
  public Waits {
    byWho = java.util.Collections.unmodifiableMap(new TreeMap<>(byWho));
  }

  static Waits of(Map<String, List<Duration>> samples) {
    Map<String, Median> medians = new TreeMap<>();
    samples.forEach((who, lasted) -> medians.put(who, Median.of(lasted)));
    return new Waits(medians);
  }

  /** In minutes; empty when somebody is asked of whom nothing is known. */
  OptionalLong of(Routing routing) {
    Map<Integer, Long> slowest = new TreeMap<>();
    for (PlannedStage stage : routing.stages()) {
      Median median = byWho.get(stage.who());
      if (median == null) {
        return OptionalLong.empty();
      }
      slowest.merge(stage.group(), median.minutes(), Math::max);
    }
    return OptionalLong.of(slowest.values().stream().mapToLong(Long::longValue).sum());
  }
}
