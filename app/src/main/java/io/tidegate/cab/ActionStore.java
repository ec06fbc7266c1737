package io.tidegate.cab;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What somebody is to do. */
@Repository
class ActionStore {
  private static final String SELECT =
      """
      select a.id, a.client_id, a.meeting_id, a.item_id, coalesce(i.reference, '') as reference, a.text
           , a.owner_id, a.due, a.done_at, a.done_by, coalesce(a.done_how, '') as done_how
        from cab.action a
        left join cab.item i on i.id = a.item_id
       where a.account_id = tenancy.account()
      """;

  private final JdbcClient jdbc;

  ActionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(AccountId account, ActionItem action, PersonId by, Instant now) {
    jdbc.sql(
            """
            insert into cab.action
                   (id, account_id, client_id, meeting_id, item_id, text, owner_id, due, made_at, made_by)
            values (:id, :account, :client::uuid, :meeting, :item::uuid, :text, :owner, :due, :now, :by)
            """)
        .param("id", action.id())
        .param("account", account.value())
        .param("client", action.client() == null ? null : action.client().value())
        .param("meeting", action.meeting().value())
        .param("item", action.item() == null ? null : action.item().value())
        .param("text", action.text())
        .param("owner", action.owner().value())
        .param("due", action.due())
        .param("now", MeetingStore.utc(now))
        .param("by", by.value())
        .update();
  }

  /** None when it was done before. */
  int done(UUID id, PersonId by, String how, Instant at) {
    return jdbc.sql(
            """
            update cab.action
               set done_at = :at
                 , done_by = :by
                 , done_how = :how
             where id = :id
               and done_at is null
            """)
        .param("at", MeetingStore.utc(at))
        .param("by", by.value())
        .param("how", how)
        .param("id", id)
        .update();
  }

  Optional<ActionItem> find(UUID id) {
    return jdbc.sql(SELECT + " and a.id = :id")
        .param("id", id)
        .query((rs, _) -> action(rs))
        .optional();
  }

  List<ActionItem> of(MeetingId meeting) {
    return jdbc.sql(SELECT + " and a.meeting_id = :meeting order by a.made_at, a.id")
        .param("meeting", meeting.value())
        .query((rs, _) -> action(rs))
        .list();
  }

  /** What is still to be done, what is due first in front. */
  List<ActionItem> open(int most) {
    return jdbc.sql(SELECT + " and a.done_at is null order by a.due, a.id limit :most")
        .param("most", most)
        .query((rs, _) -> action(rs))
        .list();
  }

  private static ActionItem action(ResultSet rs) throws SQLException {
    UUID item = rs.getObject("item_id", UUID.class);
    UUID doneBy = rs.getObject("done_by", UUID.class);
    return new ActionItem(
        rs.getObject("id", UUID.class),
        new MeetingId(rs.getObject("meeting_id", UUID.class)),
        item == null ? null : new AgendaItemId(item),
        AgendaStore.client(rs),
        rs.getString("reference"),
        rs.getString("text"),
        new PersonId(rs.getObject("owner_id", UUID.class)),
        rs.getObject("due", LocalDate.class),
        MeetingStore.instant(rs, "done_at"),
        doneBy == null ? null : new PersonId(doneBy),
        rs.getString("done_how"));
  }
}
