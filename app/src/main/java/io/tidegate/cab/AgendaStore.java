package io.tidegate.cab;

import io.tidegate.catalogue.ModelId;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands on agendas. */
@Repository
class AgendaStore {
  private static final String SELECT =
      """
      select i.id, i.client_id, i.meeting_id, i.kind, i.change_id, i.model_id, i.reference, i.title, i.place
           , i.state, i.by_hand, i.running_since, i.spent_seconds, i.decision, i.words, i.tally, i.decided_at
           , i.decided_by, i.because
        from cab.item i
       where i.account_id = tenancy.account()
      """;

  private final JdbcClient jdbc;

  AgendaStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The agenda of a meeting in its order, as far as the reader sees it. */
  List<AgendaItem> of(MeetingId meeting) {
    return jdbc.sql(SELECT + " and i.meeting_id = :meeting order by i.place, i.id")
        .param("meeting", meeting.value())
        .query((rs, _) -> item(rs))
        .list();
  }

  Optional<AgendaItem> find(AgendaItemId id) {
    return jdbc.sql(SELECT + " and i.id = :id")
        .param("id", id.value())
        .query((rs, _) -> item(rs))
        .optional();
  }

  Map<AgendaItemId, AgendaItem> named(Collection<AgendaItemId> ids) {
    return jdbc
        .sql(SELECT + " and i.id = any (:ids)")
        .param("ids", ids.stream().map(AgendaItemId::value).toArray(UUID[]::new))
        .query((rs, _) -> item(rs))
        .list()
        .stream()
        .collect(Collectors.toMap(AgendaItem::id, Function.identity()));
  }

  /** What was postponed and is on no other agenda yet, the oldest first. */
  List<AgendaItem> toCarry() {
    return jdbc.sql(
            SELECT
                + """
                   and i.state = 'POSTPONED'
                   and i.carried_to is null
                 order by i.id
                """)
        .query((rs, _) -> item(rs))
        .list();
  }

  /** Of these changes, those that a board has dealt with in this way, or that one is at now. */
  Set<ChangeId> dealtWith(ItemKind kind, Collection<ChangeId> changes) {
    return jdbc.sql(
            """
            select i.change_id
              from cab.item i
              join cab.meeting m on m.id = i.meeting_id
             where i.account_id = tenancy.account()
               and i.kind = :kind
               and i.change_id = any (:changes)
               and (i.state = 'DECIDED' or (i.state = 'OPEN' and m.state = 'RUNNING'))
            """)
        .param("kind", kind.name())
        .param("changes", changes.stream().map(ChangeId::value).toArray(UUID[]::new))
        .query((rs, _) -> new ChangeId(rs.getObject("change_id", UUID.class)))
        .set();
  }

  /** The changes and models that a meeting which runs has yet to deal with. */
  Set<UUID> underWay() {
    return jdbc.sql(
            """
            select coalesce(i.change_id, i.model_id) as thing
              from cab.item i
              join cab.meeting m on m.id = i.meeting_id
             where i.account_id = tenancy.account()
               and m.state = 'RUNNING'
               and i.state = 'OPEN'
               and coalesce(i.change_id, i.model_id) is not null
            """)
        .query((rs, _) -> rs.getObject("thing", UUID.class))
        .set();
  }

  /** How many items of these meetings are open, as far as the reader sees them. */
  Map<MeetingId, Integer> open(Collection<MeetingId> meetings) {
    record Line(MeetingId meeting, int count) {}
    return jdbc
        .sql(
            """
            select i.meeting_id, count(*) as items
              from cab.item i
             where i.account_id = tenancy.account()
               and i.meeting_id = any (:meetings)
               and i.state <> 'SETTLED'
             group by i.meeting_id
            """)
        .param("meetings", meetings.stream().map(MeetingId::value).toArray(UUID[]::new))
        .query((rs, _) ->
            new Line(new MeetingId(rs.getObject("meeting_id", UUID.class)), rs.getInt("items")))
        .list()
        .stream()
        .collect(Collectors.toMap(Line::meeting, Line::count));
  }

  /** Puts it at the end; empty when the meeting has it already. */
  Optional<AgendaItemId> add(
      AccountId account, MeetingId meeting, Candidate candidate, PersonId by, Instant now) {
    return jdbc.sql(
            """
            insert into cab.item
                   (id, account_id, client_id, meeting_id, kind, change_id, model_id, reference, title
                  , place, state, by_hand, added_at, added_by)
            select :id, :account, :client::uuid, :meeting, :kind, :change::uuid, :model::uuid, :reference, :title
                 , coalesce(max(i.place), 0) + 1, 'OPEN', :byHand, :now, :by
              from cab.item i
             where i.meeting_id = :meeting
                on conflict do nothing
            returning id
            """)
        .param("id", AgendaItemId.next().value())
        .param("account", account.value())
        .param("client", candidate.client() == null ? null : candidate.client().value())
        .param("meeting", meeting.value())
        .param("kind", candidate.kind().name())
        .param("change", candidate.change() == null ? null : candidate.change().value())
        .param("model", candidate.model() == null ? null : candidate.model().value())
        .param("reference", candidate.reference())
        .param("title", candidate.title())
        .param("byHand", candidate.byHand())
        .param("now", MeetingStore.utc(now))
        .param("by", by.value())
        .query((rs, _) -> new AgendaItemId(rs.getObject("id", UUID.class)))
        .optional();
  }

  void carried(AgendaItemId postponed, AgendaItemId to) {
    jdbc.sql("update cab.item set carried_to = :to where id = :id")
        .param("to", to.value())
        .param("id", postponed.value())
        .update();
  }

  /** Open, postponed or settled, and why. */
  void put(AgendaItemId id, ItemState state, String because) {
    jdbc.sql("update cab.item set state = :state, because = :because where id = :id")
        .param("state", state.name())
        .param("because", because)
        .param("id", id.value())
        .update();
  }

  void decide(
      AgendaItemId id,
      BoardDecision decision,
      String words,
      String tally,
      PersonId by,
      Instant at) {
    jdbc.sql(
            """
            update cab.item
               set state = 'DECIDED'
                 , decision = :decision
                 , words = :words
                 , tally = :tally
                 , decided_at = :at
                 , decided_by = :by
             where id = :id
            """)
        .param("decision", decision.name())
        .param("words", words)
        .param("tally", tally)
        .param("at", MeetingStore.utc(at))
        .param("by", by.value())
        .param("id", id.value())
        .update();
  }

  void order(List<AgendaItemId> order) {
    jdbc.sql(
            """
            update cab.item i
               set place = o.place
              from unnest(:ids::uuid[], :places::integer[]) as o (id, place)
             where i.id = o.id
            """)
        .param("ids", order.stream().map(AgendaItemId::value).toArray(UUID[]::new))
        .param("places", IntStream.rangeClosed(1, order.size()).boxed().toArray(Integer[]::new))
        .update();
  }

  /** The board leaves whatever it was at: what that took is kept. */
  void leave(MeetingId meeting, Instant now) {
    jdbc.sql(
            """
            update cab.item
               set spent_seconds = spent_seconds
                                   + greatest(0, extract(epoch from :now::timestamptz - running_since))::integer
                 , running_since = null
             where meeting_id = :meeting
               and running_since is not null
            """)
        .param("now", MeetingStore.utc(now))
        .param("meeting", meeting.value())
        .update();
  }

  void takeUp(AgendaItemId id, Instant now) {
    jdbc.sql("update cab.item set running_since = :now where id = :id")
        .param("now", MeetingStore.utc(now))
        .param("id", id.value())
        .update();
  }

  private static AgendaItem item(ResultSet rs) throws SQLException {
    UUID change = rs.getObject("change_id", UUID.class);
    UUID model = rs.getObject("model_id", UUID.class);
    UUID decidedBy = rs.getObject("decided_by", UUID.class);
    String decision = rs.getString("decision");
    return new AgendaItem(
        new AgendaItemId(rs.getObject("id", UUID.class)),
        new MeetingId(rs.getObject("meeting_id", UUID.class)),
        client(rs),
        ItemKind.valueOf(rs.getString("kind")),
        change == null ? null : new ChangeId(change),
        model == null ? null : new ModelId(model),
        rs.getString("reference"),
        rs.getString("title"),
        rs.getInt("place"),
        ItemState.valueOf(rs.getString("state")),
        rs.getBoolean("by_hand"),
        MeetingStore.instant(rs, "running_since"),
        Duration.ofSeconds(rs.getInt("spent_seconds")),
        decision == null ? null : BoardDecision.valueOf(decision),
        rs.getString("words"),
        rs.getString("tally"),
        MeetingStore.instant(rs, "decided_at"),
        decidedBy == null ? null : new PersonId(decidedBy),
        rs.getString("because"));
  }

  static @Nullable ClientId client(ResultSet rs) throws SQLException {
    UUID client = rs.getObject("client_id", UUID.class);
    return client == null ? null : new ClientId(client);
  }
}
