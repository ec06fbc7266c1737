package io.tidegate.approval;

import io.tidegate.approval.RouteStanding.Verdict;
import java.util.List;

/**
 * What a route answers when its stages have answered. No I/O. A route without stages is broken
 * unless a model was approved in its place.
 */
final class RoutePolicy {
  private RoutePolicy() {}

  static RouteStanding judge(boolean preapproved, List<List<Standing>> stages) {
    return new RouteStanding(verdict(preapproved, stages), stages, turn(stages));
  }

  private static Verdict verdict(boolean preapproved, List<List<Standing>> stages) {
    List<Standing> all = stages.stream().flatMap(List::stream).toList();
    if (all.stream().anyMatch(Standing::refuses)) {
      return Verdict.REFUSED;
    }
    if (!all.stream().allMatch(Standing::passes)) {
      return all.stream().anyMatch(Standing.Broken.class::isInstance)
          ? Verdict.BROKEN
          : Verdict.WAITING;
    }
    return preapproved || all.stream().anyMatch(RoutePolicy::wasDecided)
        ? Verdict.ACCEPTED
        : Verdict.BROKEN;
  }

  /** A stage that concerns nobody lets others decide; it decides nothing by itself. */
  private static boolean wasDecided(Standing standing) {
    return switch (standing) {
      case Standing.Satisfied _, Standing.Overridden _ -> true;
      case Standing.NotApplicable _, Standing.Unsatisfied _, Standing.Broken _ -> false;
    };
  }

  private static int turn(List<List<Standing>> stages) {
    int turn = 0;
    while (turn < stages.size() && stages.get(turn).stream().allMatch(Standing::passes)) {
      turn++;
    }
    return turn;
  }
}
