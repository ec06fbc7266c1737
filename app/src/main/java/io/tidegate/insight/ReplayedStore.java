package io.tidegate.insight;

import io.tidegate.insight.Replayed.Way;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.policy.DraftId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The changes of simulations, each with what became of it: a working copy of the newest ones. */
@Repository
class ReplayedStore {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  ReplayedStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void insert(AccountId account, SimulationId simulation, List<Replayed> replayed) {
    if (replayed.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into insight.replayed
                   (simulation_id, account_id, client_id, change_id, number, recorded, went_wrong, lacking
                  , row_before, stages_before, decisions_before, minutes_before, asked_before
                  , row_after, stages_after, decisions_after, minutes_after, asked_after)
            select :simulation, :account, client_id, change_id, number, recorded, went_wrong, coalesce(lacking, '{}')
                 , row_before, stages_before, decisions_before, minutes_before, coalesce(asked_before, '{}')
                 , row_after, stages_after, decisions_after, minutes_after, coalesce(asked_after, '{}')
              from jsonb_to_recordset(:rows::jsonb)
                as row (client_id uuid, change_id uuid, number integer, recorded boolean, went_wrong boolean, lacking text[]
                      , row_before text, stages_before integer, decisions_before integer, minutes_before bigint
                      , asked_before text[]
                      , row_after text, stages_after integer, decisions_after integer, minutes_after bigint
                      , asked_after text[])
            """)
        .param("simulation", simulation.value())
        .param("account", account.value())
        .param("rows", json.writeValueAsString(replayed.stream().map(ReplayedStore::row).toList()))
        .update();
  }

  /** What other simulations of the draft kept. */
  void forgetOthers(DraftId draft, SimulationId but) {
    jdbc.sql(
            """
            delete from insight.replayed r
             using insight.simulation s
             where s.account_id = tenancy.account()
               and s.draft_id = :draft
               and s.id <> :but
               and r.account_id = tenancy.account()
               and r.simulation_id = s.id
            """)
        .param("draft", draft.value())
        .param("but", but.value())
        .update();
  }

  /** By number, the newest first. */
  List<Replayed> list(
      SimulationId simulation, ReplayFilter filter, @Nullable Integer before, int limit) {
    ClientId client = filter.client();
    return jdbc.sql(
            """
            select client_id, change_id, number, recorded, went_wrong, lacking
                 , row_before, stages_before, decisions_before, minutes_before, asked_before
                 , row_after, stages_after, decisions_after, minutes_after, asked_after
              from insight.replayed
             where account_id = tenancy.account()
               and simulation_id = :simulation
               and number < coalesce(:before::integer, 2147483647)
               and (:client::uuid is null or client_id = :client)
               and (:rowBefore::text is null or row_before = :rowBefore)
               and (:rowAfter::text is null or row_after = :rowAfter)
               and (:who::text is null or :who = any (asked_before) or :who = any (asked_after))
            """
                + condition(filter.which())
                + " order by number desc limit :limit")
        .param("simulation", simulation.value())
        .param("before", before, Types.INTEGER)
        .param("client", client == null ? null : client.value(), Types.OTHER)
        .param("rowBefore", filter.before(), Types.VARCHAR)
        .param("rowAfter", filter.after(), Types.VARCHAR)
        .param("who", filter.who(), Types.VARCHAR)
        .param("limit", limit)
        .query((rs, _) -> replayed(rs))
        .list();
  }

  private static String condition(ReplayFilter.Which which) {
    String both = " and row_before <> '' and row_after <> ''";
    String wrong = " and went_wrong and row_after <> ''";
    return switch (which) {
      case ALL -> "";
      case OTHER_WAY -> both + " and row_before <> row_after";
      case MORE_STAGES -> both + " and stages_after > stages_before";
      case FEWER_STAGES -> both + " and stages_after < stages_before";
      case MORE_DECISIONS -> both + " and decisions_after > decisions_before";
      case FEWER_DECISIONS -> both + " and decisions_after < decisions_before";
      case NO_ROW -> " and row_after = ''";
      case UNDECIDED -> " and row_after is null";
      case WENT_WRONG -> " and went_wrong";
      case UNREVIEWED -> wrong + " and decisions_after = 0";
      case ONE_LOOK -> wrong + " and decisions_after = 1";
      case RECORDED -> " and recorded";
      case LACKS_RISK -> " and 'RISK' = any (lacking)";
      case LACKS_ITEMS -> " and 'ITEMS' = any (lacking)";
      case LACKS_CATEGORY -> " and 'CATEGORY' = any (lacking)";
      case LACKS_COST -> " and 'COST' = any (lacking)";
      case LACKS_ROLLBACK -> " and 'ROLLBACK' = any (lacking)";
    };
  }

  private static Map<String, @Nullable Object> row(Replayed one) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("client_id", one.client().value());
    row.put("change_id", one.change().value());
    row.put("number", one.number());
    row.put("recorded", one.recorded());
    row.put("went_wrong", one.wentWrong());
    row.put("lacking", one.lacking());
    way(row, one.before(), "before");
    way(row, one.after(), "after");
    return row;
  }

  private static void way(Map<String, @Nullable Object> row, @Nullable Way way, String when) {
    if (way != null) {
      row.put("row_" + when, way.row());
      row.put("stages_" + when, way.stages());
      row.put("decisions_" + when, way.decisions());
      row.put("minutes_" + when, way.minutes());
      row.put("asked_" + when, way.asked());
    }
  }

  private static Replayed replayed(ResultSet rs) throws SQLException {
    Set<MissingFact> lacking =
        texts(rs.getArray("lacking")).stream()
            .map(MissingFact::valueOf)
            .collect(Collectors.toSet());
    return new Replayed(
        new ChangeId(rs.getObject("change_id", UUID.class)),
        rs.getInt("number"),
        new ClientId(rs.getObject("client_id", UUID.class)),
        rs.getBoolean("recorded"),
        way(rs, "before"),
        way(rs, "after"),
        rs.getBoolean("went_wrong"),
        lacking);
  }

  private static @Nullable Way way(ResultSet rs, String when) throws SQLException {
    String row = rs.getString("row_" + when);
    return row == null
        ? null
        : new Way(
            row,
            rs.getInt("stages_" + when),
            rs.getInt("decisions_" + when),
            rs.getObject("minutes_" + when, Long.class),
            texts(rs.getArray("asked_" + when)));
  }

  private static List<String> texts(Array array) throws SQLException {
    return Arrays.asList((String[]) array.getArray());
  }
}
