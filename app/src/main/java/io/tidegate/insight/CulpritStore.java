package io.tidegate.insight;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CulpritStore {
  private static final String STANDING =
      """
      select c.id, c.client_id, c.item_id, c.moment, c.source, c.change_id, c.other_id, c.note, c.reason, c.place
           , c.named_at, c.named_by_name
        from insight.culprit c
       where c.account_id = tenancy.account()
         and c.ended_at is null
      """;

  private final JdbcClient jdbc;

  CulpritStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Actor actor, Culprit culprit) {
    Cause cause = culprit.cause();
    boolean change = cause.kind() == Cause.Kind.CHANGE;
    jdbc.sql(
            """
            insert into insight.culprit
                   (id, account_id, client_id, item_id, moment, source, change_id, other_id, note, reason, place
                  , named_at, named_by, named_by_name)
            values (:id, :account, :client, :item::uuid, :moment, :source, :change::uuid, :other::uuid, :note, :reason, :place
                  , :at, :by, :name)
            """)
        .param("id", culprit.id().value())
        .param("account", actor.account().value())
        .param("client", culprit.client().value())
        .param("item", culprit.item() == null ? null : culprit.item().value())
        .param("moment", utc(culprit.moment()))
        .param("source", cause.kind().name())
        .param("change", change ? cause.id() : null)
        .param("other", change ? null : cause.id())
        .param("note", culprit.note())
        .param("reason", culprit.reason())
        .param("place", culprit.place())
        .param("at", utc(culprit.namedAt()))
        .param("by", actor.person().value())
        .param("name", culprit.namedBy())
        .update();
  }

  /** Whether it still stood. */
  boolean end(Actor actor, CulpritId id, Instant now, String because) {
    return jdbc.sql(
                """
                update insight.culprit
                   set ended_at = :at, ended_by = :by, ended_by_name = :name, ended_because = :because
                 where account_id = tenancy.account()
                   and id = :id
                   and ended_at is null
                """)
            .param("at", utc(now))
            .param("by", actor.person().value())
            .param("name", actor.name())
            .param("because", because)
            .param("id", id.value())
            .update()
        == 1;
  }

  Optional<Culprit> find(CulpritId id) {
    return jdbc.sql(STANDING + " and c.id = :id")
        .param("id", id.value())
        .query((rs, _) -> culprit(rs))
        .optional();
  }

  Optional<Culprit> at(ClientId client, @Nullable ItemId item, Instant moment) {
    return jdbc.sql(
            STANDING
                + """
                   and c.client_id = :client
                   and c.item_id is not distinct from :item::uuid
                   and c.moment = :moment
                """)
        .param("client", client.value())
        .param("item", item == null ? null : item.value())
        .param("moment", utc(moment))
        .query((rs, _) -> culprit(rs))
        .optional();
  }

  /** The newest trouble first; of a client, that of its items too. */
  List<Culprit> of(ClientId client, @Nullable ItemId item, int most) {
    return jdbc.sql(
            STANDING
                + """
                   and c.client_id = :client
                   and (:item::uuid is null or c.item_id = :item::uuid)
                 order by c.moment desc, c.id desc
                 limit :most
                """)
        .param("client", client.value())
        .param("item", item == null ? null : item.value())
        .param("most", most)
        .query((rs, _) -> culprit(rs))
        .list();
  }

  /** The newest trouble of anybody first. */
  List<Culprit> latest(int most) {
    return jdbc.sql(STANDING + " order by c.id desc limit :most")
        .param("most", most)
        .query((rs, _) -> culprit(rs))
        .list();
  }

  List<Culprit> ofChange(ChangeId change) {
    return jdbc.sql(STANDING + " and c.change_id = :change order by c.moment desc, c.id desc")
        .param("change", change.value())
        .query((rs, _) -> culprit(rs))
        .list();
  }

  /** How often each was named, but for trouble at this moment there. */
  Map<UUID, Integer> counted(
      Collection<UUID> causes, ClientId client, @Nullable ItemId item, Instant moment) {
    Map<UUID, Integer> counted = new HashMap<>();
    jdbc.sql(
            """
            select coalesce(c.change_id, c.other_id) as cause, count(*) as times
              from insight.culprit c
             where c.account_id = tenancy.account()
               and c.ended_at is null
               and (c.change_id = any (:causes) or c.other_id = any (:causes))
               and not (c.client_id = :client and c.item_id is not distinct from :item::uuid and c.moment = :moment)
             group by 1
            """)
        .param("causes", causes.toArray(UUID[]::new))
        .param("client", client.value())
        .param("item", item == null ? null : item.value())
        .param("moment", utc(moment))
        .query((ResultSet rs) -> {
          counted.put(rs.getObject("cause", UUID.class), rs.getInt("times"));
        });
    return counted;
  }

  private static Culprit culprit(ResultSet rs) throws SQLException {
    UUID item = rs.getObject("item_id", UUID.class);
    UUID change = rs.getObject("change_id", UUID.class);
    UUID other = rs.getObject("other_id", UUID.class);
    return new Culprit(
        new CulpritId(rs.getObject("id", UUID.class)),
        new ClientId(rs.getObject("client_id", UUID.class)),
        item == null ? null : new ItemId(item),
        rs.getObject("moment", OffsetDateTime.class).toInstant(),
        new Cause(Cause.Kind.valueOf(rs.getString("source")), change == null ? other : change),
        rs.getString("note"),
        rs.getString("reason"),
        rs.getObject("place", Integer.class),
        rs.getObject("named_at", OffsetDateTime.class).toInstant(),
        rs.getString("named_by_name"));
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
