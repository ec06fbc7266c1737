package io.tidegate.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The decision table that gives a change its route: the first row that matches. After it, every
 * matching addition lays its stages on top, as a last group.
 */
public record RouteTable(List<Row> rows, List<Addition> additions) {
  public RouteTable {
    rows = List.copyOf(rows);
    additions = List.copyOf(additions);
  }

  /** The route of a change; empty when no row matches, which is a mistake in the table. */
  public Optional<Chosen> choose(Case facts) {
    return rows.stream()
        .filter(row -> row.when().matches(facts))
        .findFirst()
        .map(row -> new Chosen(row.name(), longer(row.route(), facts), row.informed()));
  }

  private Route longer(Route route, Case facts) {
    List<Stage> more =
        additions.stream()
            .filter(addition -> !route.preapproved() && addition.when().matches(facts))
            .map(Addition::stage)
            .toList();
    if (more.isEmpty()) {
      return route;
    }
    List<List<Stage>> groups = new ArrayList<>(route.groups());
    groups.add(more);
    return new Route(false, groups);
  }

  /**
   * One row.
   *
   * @param name what the case is called, such as {@code normal, high}
   * @param informed who is told and reviews afterwards, without deciding
   */
  public record Row(String name, Condition when, Route route, List<Approvers> informed) {
    public Row {
      informed = List.copyOf(informed);
    }
  }

  /** A stage more, whatever row matched. */
  public record Addition(Condition when, Stage stage) {}

  /** What the table chose, and by which row. */
  public record Chosen(String row, Route route, List<Approvers> informed) {}
}
