package io.tidegate.cab;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What somebody is to do. */
@Repository
class ActionStore {
  private static final String SELECT =
      """
      select a.id, a.client_id, a.meeting_id, a.item_id, coalesce(i.reference, '') as reference, a.text
           , a.owner_id, a.due, a.done_at, a.done_by, a.done_how, a.cancelled_at, a.cancelled_by, a.cancelled_because
        from cab.action a
        left join cab.item i on i.id = a.item_id
       where a.account_id = tenancy.account()
      """;

  private static final String NOT_ENDED =
      """
         and a.done_at is null
         and a.cancelled_at is null
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

  /** None when it has ended before. */
  int end(UUID id, ActionItem.Ending ending) {
    return jdbc.sql(
            """
            update cab.action
               set done_at = case when :done then :at::timestamptz end
                 , done_by = case when :done then :by::uuid end
                 , done_how = case when :done then :words end
                 , cancelled_at = case when not :done then :at::timestamptz end
                 , cancelled_by = case when not :done then :by::uuid end
                 , cancelled_because = case when not :done then :words end
             where id = :id
               and done_at is null
               and cancelled_at is null
            """)
        .param("done", ending.done())
        .param("at", MeetingStore.utc(ending.at()))
        .param("by", ending.by().value())
        .param("words", ending.words())
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

  /** Those that pass the filter, after this one; as of this day some are overdue. */
  List<ActionItem> list(ActionFilter filter, LocalDate today, @Nullable UUID after, int most) {
    return jdbc.sql(SELECT + which(filter.which()) + narrowed(filter) + page(filter.which()))
        .param("owner", filter.owner() == null ? null : filter.owner().value())
        .param("client", filter.client() == null ? null : filter.client().value())
        .param("today", today)
        .param("after", after)
        .param("most", most)
        .query((rs, _) -> action(rs))
        .list();
  }

  private static String which(ActionFilter.Which which) {
    return switch (which) {
      case OPEN -> NOT_ENDED;
      case OVERDUE -> NOT_ENDED + " and a.due < :today ";
      case DONE -> " and a.done_at is not null ";
      case CANCELLED -> " and a.cancelled_at is not null ";
      case ALL -> "";
    };
  }

  /** What is not asked for stands in no condition, so that an index by the rest serves it. */
  private static String narrowed(ActionFilter filter) {
    return (filter.owner() == null ? "" : " and a.owner_id = :owner ")
        + (filter.client() == null ? "" : " and a.client_id = :client ");
  }

  private static String page(ActionFilter.Which which) {
    return which.upwards()
        ? """
           and (:after::uuid is null
                or (a.due, a.id) > (select b.due, b.id from cab.action b where b.id = :after::uuid))
         order by a.due, a.id
         limit :most
        """
        : """
           and (:after::uuid is null
                or (a.due, a.id) < (select b.due, b.id from cab.action b where b.id = :after::uuid))
         order by a.due desc, a.id desc
         limit :most
        """;
  }

  /** Those that are overdue and whose owner was not told yet. */
  List<ActionItem> unchased(LocalDate today, int most) {
    return jdbc.sql(
            SELECT
                + NOT_ENDED
                + """
                   and a.chased_at is null
                   and a.due < :today
                 order by a.due, a.id
                 limit :most
                """)
        .param("today", today)
        .param("most", most)
        .query((rs, _) -> action(rs))
        .list();
  }

  /** None when somebody was told before. */
  int chased(UUID id, Instant at) {
    return jdbc.sql("update cab.action set chased_at = :at where id = :id and chased_at is null")
        .param("at", MeetingStore.utc(at))
        .param("id", id)
        .update();
  }

  private static ActionItem action(ResultSet rs) throws SQLException {
    UUID item = rs.getObject("item_id", UUID.class);
    return new ActionItem(
        rs.getObject("id", UUID.class),
        new MeetingId(rs.getObject("meeting_id", UUID.class)),
        item == null ? null : new AgendaItemId(item),
        AgendaStore.client(rs),
        rs.getString("reference"),
        rs.getString("text"),
        new PersonId(rs.getObject("owner_id", UUID.class)),
        rs.getObject("due", LocalDate.class),
        ending(rs));
  }

  private static ActionItem.@Nullable Ending ending(ResultSet rs) throws SQLException {
    boolean done = rs.getObject("done_by") != null;
    if (!done && rs.getObject("cancelled_by") == null) {
      return null;
    }
    String how = done ? "done" : "cancelled";
    return new ActionItem.Ending(
        done,
        Objects.requireNonNull(MeetingStore.instant(rs, how + "_at")),
        new PersonId(rs.getObject(how + "_by", UUID.class)),
        rs.getString(done ? "done_how" : "cancelled_because"));
  }
}
