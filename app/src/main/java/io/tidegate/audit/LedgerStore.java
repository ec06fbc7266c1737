package io.tidegate.audit;

import io.tidegate.audit.Entered.Act;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class LedgerStore {
  private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  LedgerStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void insert(Actor actor, List<Act> acts, Instant at) {
    jdbc.sql(
            """
            insert into audit.event
                   (id, account_id, client_id, at, actor_id, actor_name, on_behalf_of, origin
                  , room, subject, deed, before, after, reason)
            select act.id, :account, act.client, :at, :actor, :name, act.principal, :origin
                 , act.room, act.subject, act.deed, act.before::jsonb, act.after::jsonb, act.reason
              from unnest(:ids::uuid[], :clients::uuid[], :principals::uuid[], :rooms::text[], :subjects::uuid[]
                        , :deeds::text[], :befores::text[], :afters::text[], :reasons::text[])
                as act (id, client, principal, room, subject, deed, before, after, reason)
            """)
        .param("account", actor.account().value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("actor", actor.person().value())
        .param("name", actor.name())
        .param("origin", actor.origin())
        .param("ids", acts.stream().map(Act::id).toArray(UUID[]::new))
        .param("clients", ids(acts, deed -> deed.client() == null ? null : deed.client().value()))
        .param(
            "principals",
            ids(acts, deed -> deed.onBehalfOf() == null ? null : deed.onBehalfOf().value()))
        .param("rooms", texts(acts, Deed::room))
        .param("subjects", ids(acts, Deed::subject))
        .param("deeds", texts(acts, Deed::name))
        .param("befores", texts(acts, deed -> json.writeValueAsString(deed.before())))
        .param("afters", texts(acts, deed -> json.writeValueAsString(deed.after())))
        .param("reasons", texts(acts, Deed::reason))
        .update();
  }

  private static @Nullable UUID[] ids(List<Act> acts, Function<Deed, @Nullable UUID> fact) {
    return acts.stream().map(Act::deed).map(fact).toArray(UUID[]::new);
  }

  private static String[] texts(List<Act> acts, Function<Deed, String> fact) {
    return acts.stream().map(Act::deed).map(fact).toArray(String[]::new);
  }

  List<LedgerEvent> list(String room, UUID subject, @Nullable String after, int limit) {
    return jdbc.sql(
            """
            select id, at, actor_id, actor_name, on_behalf_of, origin, room, subject, deed, before, after, reason
              from audit.event
             where room = :room
               and subject = :subject
               and (:after::uuid is null or id < :after::uuid)
             order by id desc
             limit :limit
            """)
        .param("room", room)
        .param("subject", subject)
        .param("after", after)
        .param("limit", limit)
        .query(this::toEvent)
        .list();
  }

  List<LedgerEvent> about(UUID subject, LedgerQuery query, @Nullable String after, int limit) {
    return jdbc.sql(
            """
            select id, at, actor_id, actor_name, on_behalf_of, origin, room, subject, deed, before, after, reason
              from audit.event
             where account_id = tenancy.account()
               and subject = :subject
               and (cardinality(:rooms::text[]) = 0 or room = any (:rooms::text[]))
               and (cardinality(:deeds::text[]) = 0 or deed = any (:deeds::text[]))
               and starts_with(deed, :beginning)
               and (:after::uuid is null or id < :after::uuid)
             order by id desc
             limit :limit
            """)
        .param("subject", subject)
        .param("rooms", query.rooms().toArray(String[]::new))
        .param("deeds", query.deeds().toArray(String[]::new))
        .param("beginning", query.beginning())
        .param("after", after)
        .param("limit", limit)
        .query(this::toEvent)
        .list();
  }

  List<LedgerEvent> all(LedgerSearch search, @Nullable String after, int limit) {
    return jdbc.sql(
            """
            select id, at, actor_id, actor_name, on_behalf_of, origin, room, subject, deed, before, after, reason
              from audit.event
             where account_id = tenancy.account()
               and (:room = '' or room = :room)
               and (:deed = '' or deed = :deed)
               and (:actor::uuid is null or actor_id = :actor::uuid)
               and (:client::uuid is null or client_id = :client::uuid)
               and (:from::timestamptz is null or at >= :from::timestamptz)
               and (:until::timestamptz is null or at < :until::timestamptz)
               and (:after::uuid is null or id < :after::uuid)
             order by id desc
             limit :limit
            """)
        .param("room", search.room())
        .param("deed", search.deed())
        .param("actor", search.actor() == null ? null : search.actor().value())
        .param("client", search.client() == null ? null : search.client().value())
        .param("from", search.from() == null ? null : search.from().atOffset(ZoneOffset.UTC))
        .param("until", search.until() == null ? null : search.until().atOffset(ZoneOffset.UTC))
        .param("after", after)
        .param("limit", limit)
        .query(this::toEvent)
        .list();
  }

  private LedgerEvent toEvent(ResultSet rs, int rowNumber) throws SQLException {
    UUID principal = rs.getObject("on_behalf_of", UUID.class);
    return new LedgerEvent(
        rs.getObject("id", UUID.class),
        rs.getObject("at", OffsetDateTime.class).toInstant(),
        new PersonId(rs.getObject("actor_id", UUID.class)),
        rs.getString("actor_name"),
        principal == null ? null : new PersonId(principal),
        rs.getString("origin"),
        rs.getString("room"),
        rs.getObject("subject", UUID.class),
        rs.getString("deed"),
        json.readValue(rs.getString("before"), FACTS),
        json.readValue(rs.getString("after"), FACTS),
        rs.getString("reason"));
  }
}
