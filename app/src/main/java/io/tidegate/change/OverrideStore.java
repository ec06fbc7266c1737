package io.tidegate.change;

import static io.tidegate.change.ChangeRow.utc;

import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.TimeOrderedUuid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OverrideStore {
  private final JdbcClient jdbc;

  OverrideStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Change change, BlockerOverride override) {
    jdbc.sql(
            """
            insert into change.override
                   (id, account_id, client_id, change_id, revision, transition, code, reason, by_id, by_name, at)
            values (:id, :account, :client, :change, :revision, :transition, :code, :reason, :by, :name, :at)
            """)
        .param("id", TimeOrderedUuid.next())
        .param("account", change.account().value())
        .param("client", change.client().value())
        .param("change", change.id().value())
        .param("revision", override.revision())
        .param("transition", override.transition().name())
        .param("code", override.code())
        .param("reason", override.reason())
        .param("by", override.by().value())
        .param("name", override.byName())
        .param("at", utc(override.at()))
        .update();
  }

  List<BlockerOverride> list(ChangeId change) {
    return jdbc.sql(
            """
            select revision, transition, code, reason, by_id, by_name, at
              from change.override
             where change_id = :change
             order by id
            """)
        .param("change", change.value())
        .query(OverrideStore::toOverride)
        .list();
  }

  private static BlockerOverride toOverride(ResultSet rs, int rowNumber) throws SQLException {
    return new BlockerOverride(
        rs.getInt("revision"),
        Transition.valueOf(rs.getString("transition")),
        rs.getString("code"),
        rs.getString("reason"),
        new PersonId(rs.getObject("by_id", UUID.class)),
        rs.getString("by_name"),
        rs.getObject("at", OffsetDateTime.class).toInstant());
  }
}
