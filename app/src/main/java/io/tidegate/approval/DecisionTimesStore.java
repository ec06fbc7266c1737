package io.tidegate.approval;

import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Share;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Measures votes where they lie. */
@Repository
class DecisionTimesStore {
  private final JdbcClient jdbc;

  DecisionTimesStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * By stage, whichever client it asks. Not counted are votes that carried over, since nobody gave
   * them again, and spoken ones, which were written down later.
   *
   * @param hand only votes that this person gave; null for all
   */
  List<DecisionTimes.Measured> measured(Instant since, @Nullable PersonId hand) {
    return jdbc.sql(
            """
            select split_part(s.name, ', ', 1) as stage
                 , count(*) as votes
                 , count(distinct v.hand_id) as people
                 , count(*) filter (where v.decision <> 'APPROVE') as dissent
                 , count(v.seconds_taken) as looks
                 , percentile_cont(array[0.25, 0.5, 0.75])
                     within group (order by greatest(0, extract(epoch from v.at - s.turn_at))) as waited
                 , percentile_cont(array[0.25, 0.5, 0.75])
                     within group (order by v.seconds_taken) as looked
              from approval.vote v
              join approval.stage s on s.id = v.stage_id
             where v.account_id = tenancy.account()
               and v.at >= :since
               and v.carried_from is null
               and v.origin <> 'verbal'
               and s.turn_at is not null
               and (:hand::uuid is null or v.hand_id = :hand::uuid)
             group by 1
             order by 1
            """)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("hand", hand == null ? null : hand.value())
        .query(DecisionTimesStore::toMeasured)
        .list();
  }

  private static DecisionTimes.Measured toMeasured(ResultSet rs, int row) throws SQLException {
    int votes = rs.getInt("votes");
    return new DecisionTimes.Measured(
        rs.getString("stage"),
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
