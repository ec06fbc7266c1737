package io.tidegate.change;

import static io.tidegate.change.ChangeRow.utc;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SavedViewStore {
  private final JdbcClient jdbc;

  SavedViewStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<SavedView> list(Actor reader) {
    return jdbc.sql(
            """
            select id, owner_id, name, query, shared
              from change.saved_view
             where account_id = tenancy.account()
               and (owner_id = :reader
                    or (shared and client_id is not distinct from :client::uuid))
             order by owner_id <> :reader, lower(name), id
            """)
        .param("reader", reader.person().value())
        .param("client", client(reader))
        .query((rs, _) ->
            new SavedView(
                new SavedViewId(rs.getObject("id", UUID.class)),
                new PersonId(rs.getObject("owner_id", UUID.class)),
                rs.getString("name"),
                rs.getString("query"),
                rs.getBoolean("shared")))
        .list();
  }

  void save(Actor owner, SavedView view, Instant at) {
    jdbc.sql(
            """
            insert into change.saved_view (id, account_id, client_id, owner_id, name, query, shared, saved_at)
            values (:id, :account, :client::uuid, :owner, :name, :query, :shared, :at)
                on conflict on constraint saved_view_is_named_once_by_its_owner
                do update set query = excluded.query
                            , shared = excluded.shared
                            , saved_at = excluded.saved_at
            """)
        .param("id", view.id().value())
        .param("account", owner.account().value())
        .param("client", client(owner))
        .param("owner", view.owner().value())
        .param("name", view.name())
        .param("query", view.query())
        .param("shared", view.shared())
        .param("at", utc(at))
        .update();
  }

  void delete(SavedViewId id) {
    jdbc.sql("delete from change.saved_view where id = :id").param("id", id.value()).update();
  }

  private static @Nullable UUID client(Actor actor) {
    return actor.confinedTo() == null ? null : actor.confinedTo().value();
  }
}
