package io.tidegate.execution;

import io.tidegate.change.Change;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.FileId;
import io.tidegate.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RehearsalStore {
  private final JdbcClient jdbc;

  RehearsalStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Newest first. */
  List<Rehearsal> list(ChangeId change) {
    return jdbc.sql(
            """
            select id, done_by, done_at, place, minutes, file_id, expires_at
              from execution.rehearsal
             where change_id = :change
             order by done_at desc, id desc
            """)
        .param("change", change.value())
        .query(RehearsalStore::toRehearsal)
        .list();
  }

  /** How long the latest that count at this moment took. */
  Map<ChangeId, Duration> lengths(Collection<ChangeId> changes, Instant moment) {
    Map<ChangeId, Duration> lengths = new HashMap<>();
    jdbc.sql(
            """
            select distinct on (change_id) change_id, minutes
              from execution.rehearsal
             where change_id = any (:changes)
               and expires_at > :moment
             order by change_id, done_at desc, id desc
            """)
        .param("changes", changes.stream().map(ChangeId::value).toArray(UUID[]::new))
        .param("moment", RunStore.utc(moment))
        .query(rs -> {
          ChangeId change = new ChangeId(rs.getObject("change_id", UUID.class));
          lengths.put(change, Duration.ofMinutes(rs.getInt("minutes")));
        });
    return lengths;
  }

  void insert(Actor actor, Change change, Rehearsal rehearsal, Instant now) {
    jdbc.sql(
            """
            insert into execution.rehearsal
                   (id, account_id, client_id, change_id, done_by, done_at, place, minutes, file_id
                  , expires_at, recorded_by, recorded_at)
            values (:id, :account, :client, :change, :doneBy, :doneAt, :place, :minutes, :file
                  , :expiresAt, :recordedBy, :recordedAt)
            """)
        .param("id", rehearsal.id())
        .param("account", change.account().value())
        .param("client", change.client().value())
        .param("change", change.id().value())
        .param("doneBy", rehearsal.doneBy().value())
        .param("doneAt", RunStore.utc(rehearsal.doneAt()))
        .param("place", rehearsal.place())
        .param("minutes", rehearsal.minutes())
        .param("file", rehearsal.file() == null ? null : rehearsal.file().value())
        .param("expiresAt", RunStore.utc(rehearsal.expiresAt()))
        .param("recordedBy", actor.person().value())
        .param("recordedAt", RunStore.utc(now))
        .update();
  }

  private static Rehearsal toRehearsal(ResultSet rs, int rowNumber) throws SQLException {
    UUID file = rs.getObject("file_id", UUID.class);
    return new Rehearsal(
        rs.getObject("id", UUID.class),
        new PersonId(rs.getObject("done_by", UUID.class)),
        rs.getObject("done_at", OffsetDateTime.class).toInstant(),
        rs.getString("place"),
        rs.getInt("minutes"),
        file == null ? null : new FileId(file),
        rs.getObject("expires_at", OffsetDateTime.class).toInstant());
  }
}
