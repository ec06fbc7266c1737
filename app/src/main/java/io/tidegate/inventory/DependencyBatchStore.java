package io.tidegate.inventory;

import io.tidegate.kernel.Actor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes many dependencies in one statement, as imports do. */
@Repository
class DependencyBatchStore {
  private final JdbcClient jdbc;
  private final GraphStampStore stamps;

  DependencyBatchStore(JdbcClient jdbc, GraphStampStore stamps) {
    this.jdbc = jdbc;
    this.stamps = stamps;
  }

  /** Gives each its id. */
  Map<DependencyId, DependencyVerdict.Add> insert(
      Actor actor, List<DependencyVerdict.Add> added, Instant now) {
    Map<DependencyId, DependencyVerdict.Add> named = new LinkedHashMap<>();
    added.forEach(each -> named.put(DependencyId.next(), each));
    stamps.touchedDependencies(named.keySet());
    jdbc.sql(
            """
            insert into inventory.dependency
                   (id, account_id, source_id, source_client_id, target_id, target_client_id, type, note
                  , external_key, created_at, created_by)
            select id, :account, source, source_client, target, target_client, type, note
                 , key, :now, :by
              from unnest(:ids::uuid[], :sources::uuid[], :sourceClients::uuid[], :targets::uuid[]
                        , :targetClients::uuid[], :types::text[], :notes::text[], :keys::text[])
                as row (id, source, source_client, target, target_client, type, note, key)
            """)
        .param("account", actor.account().value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("by", DependencyStore.personOf(actor))
        .param("ids", named.keySet().stream().map(DependencyId::value).toArray(UUID[]::new))
        .param("sources", array(added, UUID[]::new, each -> each.source().id().value()))
        .param("sourceClients", array(added, UUID[]::new, each -> each.source().client().value()))
        .param("targets", array(added, UUID[]::new, each -> each.target().id().value()))
        .param("targetClients", array(added, UUID[]::new, each -> each.target().client().value()))
        .param("types", array(added, String[]::new, each -> each.fresh().type().name()))
        .param("notes", array(added, String[]::new, each -> each.fresh().note()))
        .param("keys", array(added, String[]::new, DependencyBatchStore::keyOf))
        .update();
    return named;
  }

  private static @Nullable String keyOf(DependencyVerdict.Add added) {
    return added.fresh().externalKey();
  }

  private static <T extends @Nullable Object> T[] array(
      List<DependencyVerdict.Add> added,
      IntFunction<T[]> empty,
      Function<DependencyVerdict.Add, T> fact) {
    return added.stream().map(fact).toArray(empty);
  }
}
