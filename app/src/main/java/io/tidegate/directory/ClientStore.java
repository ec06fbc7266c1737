package io.tidegate.directory;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ClientId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ClientStore {
  private static final String SELECT =
      """
      select id, name, short_name, kind, time_zone, archived_at is not null as archived, version
        from directory.client
      """;

  private final JdbcClient jdbc;

  ClientStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(AccountId account, Client client, Instant at) {
    jdbc.sql(
            """
            insert into directory.client (id, account_id, name, short_name, kind, time_zone, created_at)
            values (:id, :account, :name, :shortName, :kind, :zone, :at)
            """)
        .param("id", client.id().value())
        .param("account", account.value())
        .param("name", client.name())
        .param("shortName", client.shortName())
        .param("kind", client.kind().name())
        .param("zone", client.zone().getId())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Client> find(ClientId id) {
    return jdbc.sql(SELECT + " where id = :id")
        .param("id", id.value())
        .query(ClientStore::toClient)
        .optional();
  }

  List<Client> named(Collection<ClientId> ids) {
    return jdbc.sql(SELECT + " where id = any(:ids::uuid[])")
        .param("ids", ids.stream().map(ClientId::toString).distinct().toArray(String[]::new))
        .query(ClientStore::toClient)
        .list();
  }

  List<Client> list(boolean archived) {
    return jdbc.sql(
            SELECT
                + """
                 where (archived_at is not null) = :archived
                 order by lower(name), id
                """)
        .param("archived", archived)
        .query(ClientStore::toClient)
        .list();
  }

  List<Client> page(String text, boolean archived, @Nullable ClientId after, int limit) {
    return jdbc.sql(
            SELECT
                + """
                 where (archived_at is not null) = :archived
                   and (:text = '' or position(lower(:text) in lower(name)) > 0)
                   and (:after::uuid is null
                        or (lower(name), id) > (select lower(name), id from directory.client where id = :after::uuid))
                 order by lower(name), id
                 limit :limit
                """)
        .param("archived", archived)
        .param("text", text)
        .param("after", after == null ? null : after.value())
        .param("limit", limit)
        .query(ClientStore::toClient)
        .list();
  }

  boolean nameTaken(String name, ClientId except) {
    return jdbc.sql(
            """
            select exists (select 1 from directory.client where lower(name) = lower(:name) and id <> :except)
            """)
        .param("name", name)
        .param("except", except.value())
        .query(Boolean.class)
        .single();
  }

  int update(Client client, Instant at) {
    return jdbc.sql(
            """
            update directory.client
               set name = :name
                 , short_name = :shortName
                 , time_zone = :zone
                 , archived_at = case when :archived then coalesce(archived_at, :at::timestamptz) end
                 , version = version + 1
             where id = :id
               and version = :version
            """)
        .param("id", client.id().value())
        .param("name", client.name())
        .param("shortName", client.shortName())
        .param("zone", client.zone().getId())
        .param("archived", client.archived())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("version", client.version())
        .update();
  }

  private static Client toClient(ResultSet rs, int rowNumber) throws SQLException {
    return new Client(
        new ClientId(rs.getObject("id", UUID.class)),
        rs.getString("name"),
        rs.getString("short_name"),
        Client.Kind.valueOf(rs.getString("kind")),
        ZoneId.of(rs.getString("time_zone")),
        rs.getBoolean("archived"),
        rs.getLong("version"));
  }
}
