package io.tidegate.approval;

import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Share;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Measures votes where they lie. */
@Repository
class DecisionTimesStore {
  private static final TypeReference<List<Approvers>> APPROVERS = new TypeReference<>() {};

  /**
   * Not counted are votes that carried over, since nobody gave them again, and spoken ones, which
   * were written down later. Each stage is looked up once, by its id: a plan that reads all stages
   * asks row-level security of each of them, however few votes there are.
   */
  private static final String GIVEN =
      """
      with given as materialized (
        select v.stage_id, v.hand_id, v.decision, v.seconds_taken, v.at
          from approval.vote v
         where v.account_id = tenancy.account()
           and v.at >= :since
           and v.carried_from is null
           and v.origin <> 'verbal'
           and (:client::uuid is null or v.client_id = :client::uuid)
           and (:hand::uuid is null or v.hand_id = :hand::uuid)
      ), asked as materialized (
        select one.stage_id, found.key, found.turn_at
          from (select distinct stage_id from given) one
         cross join lateral (
               select
      """;

  private static final String MEASURED =
      """
                    as key
                    , s.turn_at
                 from approval.stage s
                where s.id = one.stage_id
                  and s.turn_at is not null
                limit 1) found
      )
      select s.key
           , count(*) as votes
           , count(distinct v.hand_id) as people
           , count(*) filter (where v.decision <> 'APPROVE') as dissent
           , count(v.seconds_taken) as looks
           , percentile_cont(array[0.25, 0.5, 0.75])
               within group (order by greatest(0, extract(epoch from v.at - s.turn_at))) as waited
           , percentile_cont(array[0.25, 0.5, 0.75])
               within group (order by v.seconds_taken) as looked
        from given v
        join asked s on s.stage_id = v.stage_id
       group by 1
       order by 1
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  DecisionTimesStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * By stage, whichever client it asks.
   *
   * @param client only votes on its changes; null for all
   * @param hand only votes that this person gave; null for all
   */
  List<DecisionTimes.Measured> byStage(
      Instant since, @Nullable ClientId client, @Nullable PersonId hand) {
    return asked("split_part(s.name, ', ', 1)", since, client, hand)
        .query(DecisionTimesStore::toMeasured)
        .list();
  }

  /** By who is asked, as the policy says it. */
  Map<List<Approvers>, DecisionTimes.Measured> byApprovers(
      Instant since, @Nullable ClientId client) {
    Map<List<Approvers>, DecisionTimes.Measured> measured = new LinkedHashMap<>();
    asked("s.definition ->> 'approvers'", since, client, null)
        .query(DecisionTimesStore::toMeasured)
        .list()
        .forEach(one -> measured.put(json.readValue(one.stage(), APPROVERS), one));
    return measured;
  }

  private JdbcClient.StatementSpec asked(
      String key, Instant since, @Nullable ClientId client, @Nullable PersonId hand) {
    return jdbc.sql(GIVEN + key + MEASURED)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("client", client == null ? null : client.value())
        .param("hand", hand == null ? null : hand.value());
  }

  private static DecisionTimes.Measured toMeasured(ResultSet rs, int row) throws SQLException {
    int votes = rs.getInt("votes");
    return new DecisionTimes.Measured(
        rs.getString("key"),
        votes,
        rs.getInt("people"),
        spread(votes, rs.getArray("waited")),
        spread(rs.getInt("looks"), rs.getArray("looked")),
        new Share(rs.getInt("dissent"), votes));
  }

  private static DecisionTimes.@Nullable Spread spread(int samples, @Nullable Array array)
      throws SQLException {
    if (samples == 0 || array == null) {
      return null;
    }
    Double[] seconds = (Double[]) array.getArray();
    return new DecisionTimes.Spread(
        samples, length(seconds[0]), length(seconds[1]), length(seconds[2]));
  }

  private static Duration length(double seconds) {
    return Duration.ofSeconds(Math.round(seconds));
  }
}
