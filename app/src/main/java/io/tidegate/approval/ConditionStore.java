package io.tidegate.approval;

import io.tidegate.change.Change;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Conditions attached to approvals. */
@Repository
class ConditionStore {
  private final JdbcClient jdbc;

  ConditionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Change change, UUID vote, String words) {
    jdbc.sql(
            """
            insert into approval.condition (vote_id, account_id, client_id, change_id, words)
            values (:vote, :account, :client, :change, :words)
            """)
        .param("vote", vote)
        .param("account", change.account().value())
        .param("client", change.client().value())
        .param("change", change.id().value())
        .param("words", words)
        .update();
  }

  /** Those of the votes that count in this approval, wherever they were first cast. */
  List<OpenCondition> standing(Approval approval) {
    UUID[] cast =
        approval.stages().stream()
            .flatMap(stage -> stage.counted().stream())
            .map(Ballot::cast)
            .toArray(UUID[]::new);
    return jdbc.sql(
            """
            select c.vote_id, c.words, v.voter_id, c.met_at, c.met_by, c.met_how
              from approval.condition c
              join approval.vote v on v.id = c.vote_id
             where c.vote_id = any(:votes::uuid[])
             order by v.at, v.id
            """)
        .param("votes", cast)
        .query(ConditionStore::toCondition)
        .list();
  }

  /** Whether it was still open. */
  boolean meet(ChangeId change, UUID vote, PersonId by, String how, Instant at) {
    return jdbc.sql(
                """
                update approval.condition
                   set met_at = :at, met_by = :by, met_how = :how
                 where change_id = :change
                   and vote_id = :vote
                   and met_at is null
                """)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", by.value())
            .param("how", how)
            .param("change", change.value())
            .param("vote", vote)
            .update()
        == 1;
  }

  private static OpenCondition toCondition(ResultSet rs, int row) throws SQLException {
    OffsetDateTime met = rs.getObject("met_at", OffsetDateTime.class);
    UUID by = rs.getObject("met_by", UUID.class);
    return new OpenCondition(
        rs.getObject("vote_id", UUID.class),
        rs.getString("words"),
        new PersonId(rs.getObject("voter_id", UUID.class)),
        met == null ? null : met.toInstant(),
        by == null ? null : new PersonId(by),
        rs.getString("met_how"));
  }
}
