package io.tidegate.insight;

import io.tidegate.change.Rating;
import io.tidegate.insight.Suspicion.Aspect;
import io.tidegate.insight.Suspicion.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Weighs what speaks for a piece of work. All weights stand here; they add up to 100. Time and the
 * way through the graph weigh most: what ran at the moment on the item itself has 76 of them,
 * whatever its risk. Nothing that is nearer, riskier or went worse ever counts less.
 */
final class SuspicionPolicy {
  private static final double RUNNING = 44;
  private static final double JUST_BEGUN = 6;
  private static final double ENDED = 43;
  private static final double OPEN = 16;
  private static final double MISSED = 8;
  private static final double PLANNED = 4;

  /** After so long, half of what nearness in time gives is left; after twice that, a third. */
  private static final Duration HALF = Duration.ofMinutes(90);

  private static final double HERE = 26;
  private static final double EACH_STEP = 0.8;
  private static final double BEHIND_REDUNDANCY = 0.4;
  private static final double NO_ITEM = 6;

  private static final double EMERGENCY = 4;
  private static final double UNRECORDED = 12;
  private static final double VENDOR = 6;

  private SuspicionPolicy() {}

  static Suspicion weigh(Evidence evidence) {
    List<Part> parts = new ArrayList<>();
    add(parts, Aspect.TIME, time(evidence.timing()));
    add(parts, Aspect.REACH, reach(evidence.reach()));
    add(parts, Aspect.RISK, risk(evidence.risk()));
    add(parts, Aspect.OUTCOME, outcome(evidence.fate()));
    add(parts, Aspect.EMERGENCY, evidence.emergency() ? EMERGENCY : 0);
    add(parts, Aspect.UNRECORDED, evidence.source() == Source.UNRECORDED ? UNRECORDED : 0);
    add(parts, Aspect.VENDOR, evidence.source() == Source.VENDOR ? VENDOR : 0);
    return new Suspicion(parts.stream().mapToDouble(Part::points).sum(), parts);
  }

  private static void add(List<Part> parts, Aspect aspect, double points) {
    if (points > 0) {
      parts.add(new Part(aspect, points));
    }
  }

  private static double time(Timing timing) {
    return switch (timing.kind()) {
      case RUNNING -> RUNNING + JUST_BEGUN * faded(timing.gap());
      case ENDED -> ENDED * faded(timing.gap());
      case OPEN -> OPEN;
      case MISSED -> MISSED * faded(timing.gap());
      case PLANNED -> PLANNED * faded(timing.gap());
    };
  }

  /** From 1 at once to nothing: quickly at first, then ever more slowly. */
  private static double faded(Duration gap) {
    return 1 / (1 + (double) gap.toSeconds() / HALF.toSeconds());
  }

  private static double reach(Evidence.Reach reach) {
    if (!reach.named()) {
      return NO_ITEM;
    }
    return HERE * Math.pow(EACH_STEP, reach.steps()) * (reach.redundant() ? BEHIND_REDUNDANCY : 1);
  }

  private static double risk(Rating.@Nullable Level level) {
    return switch (level) {
      case null -> 0;
      case LOW -> 0;
      case MEDIUM -> 2;
      case HIGH -> 5;
      case CRITICAL -> 8;
    };
  }

  private static double outcome(Fate fate) {
    return switch (fate) {
      case UNKNOWN, SUCCESSFUL -> 0;
      case WITH_ISSUES -> 5;
      case ROLLED_BACK -> 9;
      case ROLLING_BACK -> 10;
      case PARTLY_ROLLED_BACK -> 11;
      case FAILED -> 12;
    };
  }
}
