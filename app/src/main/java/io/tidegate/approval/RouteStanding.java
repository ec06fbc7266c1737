package io.tidegate.approval;

import java.util.List;
import java.util.stream.Stream;

/**
 * How a whole route stands for one revision.
 *
 * @param stages the answers, in the groups of the route
 * @param turn the group whose stages are being decided, from 0; the number of groups when all pass
 */
public record RouteStanding(Verdict verdict, List<List<Standing>> stages, int turn) {
  public RouteStanding {
    stages = stages.stream().map(List::copyOf).toList();
  }

  /** Every answer, in the order of the route. */
  public Stream<Standing> all() {
    return stages.stream().flatMap(List::stream);
  }

  /** What follows from the answers. */
  public enum Verdict {
    /** Every stage passes, and at least one of them was decided by somebody. */
    ACCEPTED,
    /** A stage said no for good. */
    REFUSED,
    /** Somebody has yet to decide. */
    WAITING,
    /** A rule cannot work as it stands; somebody must mend the route. */
    BROKEN
  }
}
