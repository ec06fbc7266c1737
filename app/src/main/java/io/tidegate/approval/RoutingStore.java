package io.tidegate.approval;

import io.tidegate.approval.Routing.PlannedStage;
import io.tidegate.kernel.ChangeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads many frozen routes at once, and how long they took. */
@Repository
class RoutingStore {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  RoutingStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** How long a stage took. */
  record Waited(Stage stage, Duration lasted) {}

  Map<ChangeId, Routing> taken(Collection<ChangeId> changes, ApproverWords words) {
    Map<ChangeId, Routing> taken = new HashMap<>();
    jdbc.sql(
            """
            select r.change_id, r.case_name, r.preapproved
                 , s.name, s.in_group, s.definition
                 , (select count(*) from approval.approver a where a.stage_id = s.id) as members
              from (select distinct on (change_id) id, change_id, case_name, preapproved
                      from approval.request
                     where account_id = tenancy.account()
                       and change_id = any (:changes)
                     order by change_id, id desc) r
              left join approval.stage s on s.request_id = r.id and s.not_applicable is null
             order by r.change_id, s.place
            """)
        .param("changes", changes.stream().map(ChangeId::value).toArray(UUID[]::new))
        .query(rs -> {
          taken.merge(
              new ChangeId(rs.getObject("change_id", UUID.class)),
              routing(rs, words),
              RoutingStore::longer);
        });
    return taken;
  }

  /** The newest, of stages whose turn came since and that enough people agreed in. */
  List<Waited> waits(Instant since, int most) {
    return jdbc
        .sql(
            """
            select s.definition
                 , (select count(*) from approval.approver a where a.stage_id = s.id) as members
                 , array(select extract(epoch from v.at - s.turn_at)::bigint
                           from approval.vote v
                          where v.stage_id = s.id
                            and v.ended_at is null
                            and v.carried_from is null
                            and v.decision = 'APPROVE'
                            and v.at >= s.turn_at
                          order by v.at) as yeses
              from approval.stage s
             where s.account_id = tenancy.account()
               and s.due_at >= :since
               and s.turn_at >= :since
               and s.answer = 'SATISFIED'
             order by s.due_at desc
             limit :most
            """)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query((rs, _) -> waited(rs))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** To the word that was the last one needed; empty where too few were given in their own turn. */
  private Optional<Waited> waited(ResultSet rs) throws SQLException {
    Stage stage = stage(rs);
    Long[] yeses = (Long[]) rs.getArray("yeses").getArray();
    int needed = stage.rule().needed(rs.getInt("members"));
    return yeses.length < needed
        ? Optional.empty()
        : Optional.of(new Waited(stage, Duration.ofSeconds(yeses[needed - 1])));
  }

  private Routing routing(ResultSet rs, ApproverWords words) throws SQLException {
    List<PlannedStage> stages = new ArrayList<>();
    if (rs.getString("definition") != null) {
      Stage stage = stage(rs);
      stages.add(
          new PlannedStage(
              rs.getString("name"),
              rs.getInt("in_group"),
              words.of(stage.approvers()),
              stage.rule().needed(rs.getInt("members"))));
    }
    return new Routing(rs.getString("case_name"), rs.getBoolean("preapproved"), stages);
  }

  private static Routing longer(Routing before, Routing more) {
    List<PlannedStage> all = new ArrayList<>(before.stages());
    all.addAll(more.stages());
    return new Routing(before.row(), before.preapproved(), all);
  }

  private Stage stage(ResultSet rs) throws SQLException {
    return json.readValue(rs.getString("definition"), Stage.class);
  }
}
