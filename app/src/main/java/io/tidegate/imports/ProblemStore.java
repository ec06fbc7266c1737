package io.tidegate.imports;

import io.tidegate.kernel.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is the matter with which row of a log. */
@Repository
class ProblemStore {
  private final JdbcClient jdbc;

  ProblemStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void clear(ImportId id) {
    jdbc.sql("delete from imports.problem where import_id = :id").param("id", id.value()).update();
  }

  void insert(AccountId account, ImportId id, Map<Integer, List<Finding>> findings) {
    List<Placed> placed = new ArrayList<>();
    findings.forEach((position, those) -> {
      for (int i = 0; i < those.size(); i++) {
        placed.add(new Placed(position, i, those.get(i)));
      }
    });
    jdbc.sql(
            """
            insert into imports.problem (account_id, import_id, position, ordinal, flaw, line, column_name, value, more)
            select :account, :id, position, ordinal, flaw, line, column_name, value, more
              from unnest(:positions::integer[], :ordinals::integer[], :flaws::text[], :lines::integer[], :columns::text[]
                        , :values::text[], :mores::text[])
                as row (position, ordinal, flaw, line, column_name, value, more)
            """)
        .param("account", account.value())
        .param("id", id.value())
        .param("positions", placed.stream().map(Placed::position).toArray(Integer[]::new))
        .param("ordinals", placed.stream().map(Placed::ordinal).toArray(Integer[]::new))
        .param("flaws", texts(placed, finding -> finding.flaw().name()))
        .param("lines", placed.stream().map(each -> each.finding().line()).toArray(Integer[]::new))
        .param("columns", texts(placed, Finding::column))
        .param("values", texts(placed, Finding::value))
        .param("mores", texts(placed, Finding::more))
        .update();
  }

  /** How often each flaw was found. */
  Map<Flaw, Integer> counts(ImportId id) {
    Map<Flaw, Integer> counts = new HashMap<>();
    jdbc.sql(
            "select flaw, count(*) as times from imports.problem where import_id = :id group by flaw")
        .param("id", id.value())
        .query(rs -> {
          counts.put(Flaw.valueOf(rs.getString("flaw")), rs.getInt("times"));
        });
    return counts;
  }

  /** The first of a flaw, or of all; those after {@code cursor}, such as {@code 17-2}, or null. */
  List<Placed> list(ImportId id, @Nullable Flaw flaw, @Nullable String cursor, int limit) {
    int dash = cursor == null ? -1 : cursor.indexOf('-');
    return jdbc.sql(
            """
            select position, ordinal, flaw, line, column_name, value, more
              from imports.problem
             where import_id = :id
               and (:flaw::text is null or flaw = :flaw)
               and (position, ordinal) > (:position, :ordinal)
             order by position, ordinal
             limit :limit
            """)
        .param("id", id.value())
        .param("flaw", flaw == null ? null : flaw.name())
        .param("position", cursor == null ? -1 : Integer.parseInt(cursor.substring(0, dash)))
        .param("ordinal", cursor == null ? -1 : Integer.parseInt(cursor.substring(dash + 1)))
        .param("limit", limit)
        .query(ProblemStore::toPlaced)
        .list();
  }

  /** The findings of these changes, by their position. */
  Map<Integer, List<Finding>> at(ImportId id, Collection<Integer> positions) {
    Map<Integer, List<Finding>> findings = new HashMap<>();
    jdbc.sql(
            """
            select position, ordinal, flaw, line, column_name, value, more
              from imports.problem
             where import_id = :id
               and position = any (:positions)
             order by position, ordinal
            """)
        .param("id", id.value())
        .param("positions", positions.toArray(Integer[]::new))
        .query(ProblemStore::toPlaced)
        .list()
        .forEach(placed ->
            findings
                .computeIfAbsent(placed.position(), _ -> new ArrayList<>())
                .add(placed.finding()));
    return findings;
  }

  /** A finding and the change it belongs to. */
  record Placed(int position, int ordinal, Finding finding) {
    String cursor() {
      return position + "-" + ordinal;
    }
  }

  private static String[] texts(
      List<Placed> placed, java.util.function.Function<Finding, String> text) {
    return placed.stream().map(each -> text.apply(each.finding())).toArray(String[]::new);
  }

  private static Placed toPlaced(ResultSet rs, int rowNumber) throws SQLException {
    return new Placed(
        rs.getInt("position"),
        rs.getInt("ordinal"),
        new Finding(
            Flaw.valueOf(rs.getString("flaw")),
            rs.getInt("line"),
            rs.getString("column_name"),
            rs.getString("value"),
            rs.getString("more")));
  }
}
