package io.tidegate.approval;

import java.util.ArrayList;
import java.util.List;

/**
 * The way to an approval: groups of stages, one group after the other, the stages of a group side
 * by side.
 *
 * @param preapproved nobody has to decide, because the model of a standard change was approved; the
 *     groups are then empty. A route without stages that is not preapproved is an error
 */
public record Route(boolean preapproved, List<List<Stage>> groups) {
  public Route {
    groups = groups.stream().map(List::copyOf).toList();
    if (preapproved && !groups.isEmpty()) {
      throw new IllegalArgumentException("A preapproved route has no stages: " + groups);
    }
  }

  /** Nobody has to decide. */
  public static Route byModel() {
    return new Route(true, List.of());
  }

  /** Everybody decides side by side. */
  public static Route atOnce(Stage... stages) {
    return new Route(false, List.of(List.of(stages)));
  }

  /** The same route with one more group at its end. */
  public Route then(Stage... stages) {
    List<List<Stage>> longer = new ArrayList<>(groups);
    longer.add(List.of(stages));
    return new Route(false, longer);
  }
}
