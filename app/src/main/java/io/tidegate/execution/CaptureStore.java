package io.tidegate.execution;

import io.tidegate.change.Change;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.PersonId;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CaptureStore {
  private final JdbcClient jdbc;

  CaptureStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<ItemId, Capture> list(ChangeId change) {
    Map<ItemId, Capture> found = new HashMap<>();
    jdbc.sql(
            """
            select item_id, place, reason, by_id, at
              from execution.state_capture
             where change_id = :change
            """)
        .param("change", change.value())
        .query((rs, _) ->
            new Capture(
                new ItemId(rs.getObject("item_id", UUID.class)),
                rs.getString("place"),
                rs.getString("reason"),
                new PersonId(rs.getObject("by_id", UUID.class)),
                rs.getObject("at", OffsetDateTime.class).toInstant()))
        .list()
        .forEach(capture -> found.put(capture.item(), capture));
    return found;
  }

  void write(Change change, Capture capture) {
    jdbc.sql(
            """
            insert into execution.state_capture
                   (account_id, client_id, change_id, item_id, place, reason, by_id, at)
            values (:account, :client, :change, :item, :place, :reason, :by, :at)
            on conflict (change_id, item_id) do update
                    set place = excluded.place
                      , reason = excluded.reason
                      , by_id = excluded.by_id
                      , at = excluded.at
            """)
        .param("account", change.account().value())
        .param("client", change.client().value())
        .param("change", change.id().value())
        .param("item", capture.item().value())
        .param("place", capture.place())
        .param("reason", capture.reason())
        .param("by", capture.by().value())
        .param("at", RunStore.utc(capture.at()))
        .update();
  }
}
