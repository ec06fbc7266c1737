package io.tidegate.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the graph of the account that the transaction runs for, through functions that show all of
 * it to every reader's transaction: numbers and ids, no names.
 */
@Repository
class GraphStore {
  private static final int ROWS_AT_A_TIME = 10_000;

  private final JdbcClient jdbc;

  GraphStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  ImpactGraph read() {
    ImpactGraphBuilder builder = new ImpactGraphBuilder(ROWS_AT_A_TIME);
    readItems(builder);
    readGroups(builder);
    readDependencies(builder);
    return builder.build();
  }

  /** The graph before, with what was touched since as it stands now. */
  ImpactGraph patched(ImpactGraph before, Touched touched) {
    ImpactGraphPatch patch =
        new ImpactGraphPatch(
            before, (int) touched.items().stream().filter(id -> !before.knows(id)).count());
    if (!touched.items().isEmpty()) {
      patchItems(patch, touched.items());
    }
    if (!touched.dependencies().isEmpty()) {
      patchDependencies(patch, touched.dependencies());
    }
    return patch.build();
  }

  private void patchItems(ImpactGraphPatch patch, Collection<UUID> ids) {
    jdbc.sql(
            """
            select id, client_id, criticality, users_served, kind, live
              from inventory.graph_items_of(:ids)
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .query((ResultSet rs) -> {
          patch.item(toNode(rs));
        });
  }

  private void patchDependencies(ImpactGraphPatch patch, Collection<UUID> ids) {
    List<Found> found =
        jdbc.sql(
                """
                select source_id, target_id, type, group_id, needed, source_spared_until, target_spared_until, stands
                  from inventory.graph_dependencies_of(:ids)
                """)
            .param("ids", ids.toArray(UUID[]::new))
            .query((rs, _) -> new Found(toEdge(rs), rs.getInt("needed"), rs.getBoolean("stands")))
            .list();
    found.forEach(each -> patch.cut(each.edge().source(), each.edge().target()));
    found.stream()
        .filter(Found::stands)
        .forEach(each -> patch.dependency(each.edge(), each.needed()));
  }

  private record Found(ImpactGraphBuilder.Edge edge, int needed, boolean stands) {}

  private void readItems(ImpactGraphBuilder builder) {
    jdbc.sql(
            """
            select id, client_id, criticality, users_served, kind, live
              from inventory.graph_items()
            """)
        .withFetchSize(ROWS_AT_A_TIME)
        .query((ResultSet rs) -> {
          builder.item(toNode(rs));
        });
  }

  private void readGroups(ImpactGraphBuilder builder) {
    jdbc.sql("select id, needed from inventory.graph_groups()")
        .query((ResultSet rs) -> {
          builder.group(rs.getObject("id", UUID.class), rs.getInt("needed"));
        });
  }

  private void readDependencies(ImpactGraphBuilder builder) {
    jdbc.sql(
            """
            select source_id, target_id, type, group_id, source_spared_until, target_spared_until
              from inventory.graph_dependencies()
            """)
        .withFetchSize(ROWS_AT_A_TIME)
        .query((ResultSet rs) -> {
          builder.dependency(toEdge(rs));
        });
  }

  private static ImpactGraphBuilder.Node toNode(ResultSet rs) throws SQLException {
    return new ImpactGraphBuilder.Node(
        rs.getObject("id", UUID.class),
        rs.getObject("client_id", UUID.class),
        rs.getInt("criticality"),
        rs.getInt("users_served"),
        Kind.valueOf(rs.getString("kind")),
        rs.getBoolean("live"));
  }

  private static ImpactGraphBuilder.Edge toEdge(ResultSet rs) throws SQLException {
    return new ImpactGraphBuilder.Edge(
        rs.getObject("source_id", UUID.class),
        rs.getObject("target_id", UUID.class),
        DependencyType.valueOf(rs.getString("type")),
        rs.getObject("group_id", UUID.class),
        minute(rs.getObject("source_spared_until", OffsetDateTime.class)),
        minute(rs.getObject("target_spared_until", OffsetDateTime.class)));
  }

  private static int minute(@Nullable OffsetDateTime until) {
    return until == null
        ? ImpactGraphBuilder.NOT_SPARED
        : (int) Duration.ofSeconds(until.toEpochSecond()).toMinutes();
  }
}
