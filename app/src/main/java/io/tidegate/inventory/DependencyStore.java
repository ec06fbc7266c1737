package io.tidegate.inventory;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DependencyStore {
  private static final String COLUMNS =
      """
      select id, source_id, target_id, type, group_id, note, external_key, created_at, created_by
           , ended_at, ended_by, ended_because
        from inventory.dependency
       where account_id = tenancy.account()
      """;

  private final JdbcClient jdbc;
  private final GraphStampStore stamps;

  DependencyStore(JdbcClient jdbc, GraphStampStore stamps) {
    this.jdbc = jdbc;
    this.stamps = stamps;
  }

  Optional<Dependency> find(DependencyId id) {
    return jdbc.sql(COLUMNS + " and id = :id")
        .param("id", id.value())
        .query(DependencyStore::toDependency)
        .optional();
  }

  /** Those of these ids that are to be seen, ended or not. */
  List<Dependency> named(Collection<DependencyId> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql(COLUMNS + " and id = any(:ids)")
            .param("ids", ids.stream().map(DependencyId::value).toArray(UUID[]::new))
            .query(DependencyStore::toDependency)
            .list();
  }

  /** Those that stand and have one of the items at an end, oldest first. */
  List<Dependency> of(Collection<ItemId> items) {
    UUID[] ids = items.stream().map(ItemId::value).toArray(UUID[]::new);
    return jdbc.sql(
            COLUMNS
                + """
                 and ended_at is null
                 and source_id = any(:ids)
                union
                """
                + COLUMNS
                + """
                 and ended_at is null
                 and target_id = any(:ids)
                order by id
                """)
        .param("ids", ids)
        .query(DependencyStore::toDependency)
        .list();
  }

  /** Those that stand and whose external key begins so. */
  List<Dependency> keyed(String prefix) {
    return jdbc.sql(
            COLUMNS
                + """
                 and ended_at is null
                 and starts_with(external_key, :prefix)
                order by id
                """)
        .param("prefix", prefix)
        .query(DependencyStore::toDependency)
        .list();
  }

  /** Whether one of this type stands between the two, either way round for one that has no way. */
  boolean stands(NewDependency fresh) {
    return jdbc.sql(
            """
            select exists (select from inventory.dependency
                            where account_id = tenancy.account()
                              and type = :type
                              and ended_at is null
                              and ((source_id = :source and target_id = :target)
                                or (:mutual and source_id = :target and target_id = :source)))
            """)
        .param("type", fresh.type().name())
        .param("source", fresh.source().value())
        .param("target", fresh.target().value())
        .param("mutual", fresh.type().spread() == Spread.BOTH)
        .query(Boolean.class)
        .single();
  }

  boolean keyTaken(String externalKey) {
    return jdbc.sql(
            """
            select exists (select from inventory.dependency
                            where account_id = tenancy.account()
                              and external_key = :key
                              and ended_at is null)
            """)
        .param("key", externalKey)
        .query(Boolean.class)
        .single();
  }

  void insert(Actor actor, DependencyId id, NewDependency fresh, Ends ends, Instant now) {
    stamps.touchedDependencies(List.of(id));
    jdbc.sql(
            """
            insert into inventory.dependency
                   (id, account_id, source_id, source_client_id, target_id, target_client_id, type, note
                  , external_key, created_at, created_by)
            values (:id, :account, :source, :sourceClient, :target, :targetClient, :type, :note
                  , :key, :now, :by)
            """)
        .param("id", id.value())
        .param("account", actor.account().value())
        .param("source", ends.source().id().value())
        .param("sourceClient", ends.source().client().value())
        .param("target", ends.target().id().value())
        .param("targetClient", ends.target().client().value())
        .param("type", fresh.type().name())
        .param("note", fresh.note())
        .param("key", fresh.externalKey())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("by", personOf(actor))
        .update();
  }

  int end(Actor actor, DependencyId id, String because, Instant now) {
    stamps.touchedDependencies(List.of(id));
    return jdbc.sql(
            """
            update inventory.dependency
               set ended_at = :now
                 , ended_by = :by
                 , ended_because = :because
             where account_id = tenancy.account()
               and id = :id
               and ended_at is null
            """)
        .param("id", id.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("by", personOf(actor))
        .param("because", because)
        .update();
  }

  static @Nullable UUID personOf(Actor actor) {
    return actor.isSystem() ? null : actor.person().value();
  }

  static @Nullable PersonId toPerson(ResultSet rs, String column) throws SQLException {
    UUID id = rs.getObject(column, UUID.class);
    return id == null ? null : new PersonId(id);
  }

  private static Dependency toDependency(ResultSet rs, int rowNumber) throws SQLException {
    UUID group = rs.getObject("group_id", UUID.class);
    return new Dependency(
        new DependencyId(rs.getObject("id", UUID.class)),
        new ItemId(rs.getObject("source_id", UUID.class)),
        new ItemId(rs.getObject("target_id", UUID.class)),
        DependencyType.valueOf(rs.getString("type")),
        group == null ? null : new GroupId(group),
        rs.getString("note"),
        rs.getString("external_key"),
        rs.getObject("created_at", OffsetDateTime.class).toInstant(),
        toPerson(rs, "created_by"),
        toEnded(rs));
  }

  private static Dependency.@Nullable Ended toEnded(ResultSet rs) throws SQLException {
    OffsetDateTime at = rs.getObject("ended_at", OffsetDateTime.class);
    return at == null
        ? null
        : new Dependency.Ended(
            at.toInstant(), toPerson(rs, "ended_by"), rs.getString("ended_because"));
  }

  /** The two items of a dependency. */
  record Ends(Item source, Item target) {}
}
