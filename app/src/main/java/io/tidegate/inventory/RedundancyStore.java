package io.tidegate.inventory;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ItemId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The redundancy groups, and what was said to be not impacted. */
@Repository
class RedundancyStore {
  private static final String GROUPS =
      """
      select id, item_id, name, needed
        from inventory.redundancy_group
       where account_id = tenancy.account()
         and ended_at is null
      """;

  private final JdbcClient jdbc;
  private final GraphStampStore stamps;

  RedundancyStore(JdbcClient jdbc, GraphStampStore stamps) {
    this.jdbc = jdbc;
    this.stamps = stamps;
  }

  Optional<RedundancyGroup> find(GroupId id) {
    return jdbc.sql(GROUPS + " and id = :id")
        .param("id", id.value())
        .query(RedundancyStore::toGroup)
        .optional();
  }

  List<RedundancyGroup> of(ItemId item) {
    return jdbc.sql(GROUPS + " and item_id = :item order by id")
        .param("item", item.value())
        .query(RedundancyStore::toGroup)
        .list();
  }

  void insert(Actor actor, RedundancyGroup group, Item item, Instant now) {
    jdbc.sql(
            """
            insert into inventory.redundancy_group
                   (id, account_id, client_id, item_id, name, needed, created_at, created_by)
            values (:id, :account, :client, :item, :name, :needed, :now, :by)
            """)
        .param("id", group.id().value())
        .param("account", actor.account().value())
        .param("client", item.client().value())
        .param("item", item.id().value())
        .param("name", group.name())
        .param("needed", group.needed())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("by", DependencyStore.personOf(actor))
        .update();
  }

  /** How many of them stood, and belonged to no group yet. */
  int join(GroupId group, Collection<DependencyId> members) {
    stamps.touchedDependencies(members);
    return jdbc.sql(
            """
            update inventory.dependency
               set group_id = :group
             where account_id = tenancy.account()
               and id = any(:ids)
               and ended_at is null
               and group_id is null
            """)
        .param("group", group.value())
        .param("ids", members.stream().map(DependencyId::value).toArray(UUID[]::new))
        .update();
  }

  int end(Actor actor, GroupId group, Instant now) {
    stamps.touchedDependencies(
        jdbc.sql(
                """
                update inventory.dependency
                   set group_id = null
                 where account_id = tenancy.account()
                   and group_id = :group
                   and ended_at is null
                returning id
                """)
            .param("group", group.value())
            .query((rs, _) -> new DependencyId(rs.getObject("id", UUID.class)))
            .list());
    return jdbc.sql(
            """
            update inventory.redundancy_group
               set ended_at = :now
                 , ended_by = :by
             where account_id = tenancy.account()
               and id = :group
               and ended_at is null
            """)
        .param("group", group.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("by", DependencyStore.personOf(actor))
        .update();
  }

  List<NotImpacted> spared(Collection<DependencyId> dependencies) {
    return jdbc.sql(
            """
            select dependency_id, item_id, because, said_at, said_by, holds_until
              from inventory.not_impacted
             where account_id = tenancy.account()
               and dependency_id = any(:ids)
               and ended_at is null
            """)
        .param("ids", dependencies.stream().map(DependencyId::value).toArray(UUID[]::new))
        .query(RedundancyStore::toNotImpacted)
        .list();
  }

  /** What holds at this moment of these items. */
  List<NotImpacted> sparedItems(Collection<ItemId> items, Instant now) {
    return jdbc.sql(
            """
            select dependency_id, item_id, because, said_at, said_by, holds_until
              from inventory.not_impacted
             where account_id = tenancy.account()
               and item_id = any(:ids)
               and ended_at is null
               and holds_until > :now
             order by said_at desc
            """)
        .param("ids", items.stream().map(ItemId::value).toArray(UUID[]::new))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(RedundancyStore::toNotImpacted)
        .list();
  }

  Map<GroupId, RedundancyGroup> named(Collection<GroupId> groups) {
    return jdbc
        .sql(GROUPS + " and id = any(:ids)")
        .param("ids", groups.stream().map(GroupId::value).toArray(UUID[]::new))
        .query(RedundancyStore::toGroup)
        .list()
        .stream()
        .collect(Collectors.toMap(RedundancyGroup::id, group -> group));
  }

  void spare(Actor actor, UUID id, Item item, NotImpacted said) {
    stamps.touchedDependencies(List.of(said.dependency()));
    jdbc.sql(
            """
            insert into inventory.not_impacted
                   (id, account_id, client_id, dependency_id, item_id, because, said_at, said_by, holds_until)
            values (:id, :account, :client, :dependency, :item, :because, :at, :by, :until)
            """)
        .param("id", id)
        .param("account", actor.account().value())
        .param("client", item.client().value())
        .param("dependency", said.dependency().value())
        .param("item", said.item().value())
        .param("because", said.because())
        .param("at", said.saidAt().atOffset(ZoneOffset.UTC))
        .param("by", DependencyStore.personOf(actor))
        .param("until", said.until().atOffset(ZoneOffset.UTC))
        .update();
  }

  int endSparing(Actor actor, DependencyId dependency, ItemId item, Instant now) {
    stamps.touchedDependencies(List.of(dependency));
    return jdbc.sql(
            """
            update inventory.not_impacted
               set ended_at = :now
                 , ended_by = :by
             where account_id = tenancy.account()
               and dependency_id = :dependency
               and item_id = :item
               and ended_at is null
            """)
        .param("dependency", dependency.value())
        .param("item", item.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("by", DependencyStore.personOf(actor))
        .update();
  }

  private static RedundancyGroup toGroup(ResultSet rs, int rowNumber) throws SQLException {
    return new RedundancyGroup(
        new GroupId(rs.getObject("id", UUID.class)),
        new ItemId(rs.getObject("item_id", UUID.class)),
        rs.getString("name"),
        rs.getInt("needed"));
  }

  private static NotImpacted toNotImpacted(ResultSet rs, int rowNumber) throws SQLException {
    return new NotImpacted(
        new DependencyId(rs.getObject("dependency_id", UUID.class)),
        new ItemId(rs.getObject("item_id", UUID.class)),
        rs.getString("because"),
        rs.getObject("said_at", OffsetDateTime.class).toInstant(),
        DependencyStore.toPerson(rs, "said_by"),
        rs.getObject("holds_until", OffsetDateTime.class).toInstant());
  }
}
