package io.tidegate.cab;

import io.tidegate.approval.Ballot;
import io.tidegate.approval.Decision;
import io.tidegate.approval.Vote;
import io.tidegate.catalogue.ModelId;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.TimeOrderedUuid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The board's votes on models. */
@Repository
class BallotStore {
  private static final UUID NO_STAGE = new UUID(0, 0);

  private final JdbcClient jdbc;

  BallotStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those on the model that stand, oldest first, whatever was asked when they were given. */
  List<Ballot> standing(ModelId model) {
    return jdbc.sql(
            """
            select b.id, b.motion, b.version, b.voter_id, b.hand_id, b.decision, b.words, b.origin, b.given_at
              from cab.ballot b
             where b.account_id = tenancy.account()
               and b.model_id = :model
               and b.ended_at is null
             order by b.given_at, b.id
            """)
        .param("model", model.value())
        .query((rs, _) -> ballot(rs))
        .list();
  }

  /** Writes it down in the place of the voter's earlier one. The caller keeps others waiting. */
  void give(Actor actor, Motion motion, MotionVote vote, Instant at) {
    jdbc.sql(
            """
            update cab.ballot
               set ended_at = :at
             where account_id = tenancy.account()
               and model_id = :model
               and voter_id = :voter
               and ended_at is null
            """)
        .param("at", MeetingStore.utc(at))
        .param("model", motion.model().id().value())
        .param("voter", vote.as().value())
        .update();
    jdbc.sql(
            """
            insert into cab.ballot
                   (id, account_id, model_id, motion, version, voter_id, hand_id, decision, words, origin, given_at)
            values (:id, :account, :model, :motion, :version, :voter, :hand, :decision, :words, :origin, :at)
            """)
        .param("id", TimeOrderedUuid.next())
        .param("account", actor.account().value())
        .param("model", motion.model().id().value())
        .param("motion", motion.key())
        .param("version", motion.version())
        .param("voter", vote.as().value())
        .param("hand", actor.person().value())
        .param("decision", vote.decision().name())
        .param("words", vote.decision().words())
        .param("origin", actor.origin())
        .param("at", MeetingStore.utc(at))
        .update();
  }

  /** The board has decided: what stood on the model ends. */
  void end(ModelId model, Instant at) {
    jdbc.sql(
            """
            update cab.ballot
               set ended_at = :at
             where account_id = tenancy.account()
               and model_id = :model
               and ended_at is null
            """)
        .param("at", MeetingStore.utc(at))
        .param("model", model.value())
        .update();
  }

  private static Ballot ballot(ResultSet rs) throws SQLException {
    Vote vote =
        new Vote(
            new PersonId(rs.getObject("voter_id", UUID.class)),
            new PersonId(rs.getObject("hand_id", UUID.class)),
            Decision.of(rs.getString("decision"), rs.getString("words")),
            Motion.content(rs.getInt("version"), rs.getString("motion")),
            Objects.requireNonNull(MeetingStore.instant(rs, "given_at")),
            false);
    return new Ballot(
        rs.getObject("id", UUID.class),
        NO_STAGE,
        vote,
        rs.getString("origin"),
        null,
        null,
        null,
        null);
  }
}
