package io.tidegate.change;

import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Window;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RelationStore {
  private final JdbcClient jdbc;

  RelationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Change change, Relation relation, ChangeId other) {
    jdbc.sql(
            """
            insert into change.relation (account_id, client_id, change_id, kind, other_id)
            values (:account, :client, :change, :kind, :other)
                on conflict do nothing
            """)
        .param("account", change.account().value())
        .param("client", change.client().value())
        .param("change", change.id().value())
        .param("kind", relation.name())
        .param("other", other.value())
        .update();
  }

  List<Related> of(ChangeId change) {
    return jdbc.sql(
            """
            select r.kind, r.change_id = :change as toward, c.number, c.title, c.state
              from change.relation r
              join change.change c on c.id = case r.change_id when :change then r.other_id else r.change_id end
             where r.account_id = tenancy.account()
               and (r.change_id = :change or r.other_id = :change)
             order by toward desc, r.kind, c.number
            """)
        .param("change", change.value())
        .query((rs, _) ->
            new Related(
                Relation.valueOf(rs.getString("kind")),
                rs.getBoolean("toward"),
                rs.getInt("number"),
                rs.getString("title"),
                State.valueOf(rs.getString("state"))))
        .list();
  }

  /** Numbers of the changes that must be closed before this one may start and are not. */
  List<Integer> openPredecessors(ChangeId change) {
    return jdbc.sql(
            """
            select other.number
              from change.relation r
              join change.change other on other.id = r.other_id
             where r.change_id = :change
               and r.kind = 'AFTER'
               and other.state not in ('CLOSED', 'CANCELLED')
             order by other.number
            """)
        .param("change", change.value())
        .query((rs, _) -> rs.getInt("number"))
        .list();
  }

  List<Predecessor> predecessors(ChangeId change) {
    return jdbc.sql(
            """
            select other.id, other.number, other.title, other.client_id, other.state, other.window_start, other.window_end
              from change.relation r
              join change.change other on other.id = r.other_id
             where r.change_id = :change
               and r.kind = 'AFTER'
               and other.state not in ('CLOSED', 'CANCELLED')
             order by other.number
            """)
        .param("change", change.value())
        .query((rs, _) -> predecessor(rs))
        .list();
  }

  private static Predecessor predecessor(ResultSet rs) throws SQLException {
    OffsetDateTime start = rs.getObject("window_start", OffsetDateTime.class);
    OffsetDateTime end = rs.getObject("window_end", OffsetDateTime.class);
    return new Predecessor(
        new ChangeId(rs.getObject("id", UUID.class)),
        rs.getInt("number"),
        rs.getString("title"),
        new ClientId(rs.getObject("client_id", UUID.class)),
        State.valueOf(rs.getString("state")),
        start == null || end == null ? null : new Window(start.toInstant(), end.toInstant()));
  }

  List<ChangeId> successors(ChangeId change) {
    return jdbc.sql(
            """
            select c.id
              from change.relation r
              join change.change c on c.id = r.change_id
             where r.account_id = tenancy.account()
               and r.other_id = :change
               and r.kind = 'AFTER'
               and c.state in ('ASSESS', 'AUTHORIZE', 'SCHEDULED')
             order by c.number
            """)
        .param("change", change.value())
        .query((rs, _) -> new ChangeId(rs.getObject("id", UUID.class)))
        .list();
  }

  /** Scheduled changes that waited for this one and now wait for no other. */
  List<ChangeId> freedBy(ChangeId change) {
    return jdbc.sql(
            """
            select c.id
              from change.relation r
              join change.change c on c.id = r.change_id
             where r.other_id = :change
               and r.kind = 'AFTER'
               and c.state = 'SCHEDULED'
               and not exists (select from change.relation more
                                 join change.change other on other.id = more.other_id
                                where more.change_id = c.id
                                  and more.kind = 'AFTER'
                                  and other.state not in ('CLOSED', 'CANCELLED'))
             order by c.number
            """)
        .param("change", change.value())
        .query((rs, _) -> new ChangeId(rs.getObject("id", UUID.class)))
        .list();
  }

  /** The change this one began as a copy of. */
  Optional<ChangeId> origin(ChangeId change) {
    return jdbc.sql(
            """
            select other_id
              from change.relation
             where change_id = :change
               and kind = 'COPY'
             limit 1
            """)
        .param("change", change.value())
        .query((rs, _) -> new ChangeId(rs.getObject("other_id", UUID.class)))
        .optional();
  }
}
