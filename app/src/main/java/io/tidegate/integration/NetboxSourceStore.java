package io.tidegate.integration;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.FileId;
import io.tidegate.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NetboxSourceStore {
  private static final String SELECT =
      """
      select id, address, state, problem, pages, objects, asked_by, file_id, fetched_at, created_at, version
        from integration.netbox_source
       where account_id = tenancy.account()
      """;

  private final JdbcClient jdbc;

  NetboxSourceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(AccountId account, NetboxSourceId id, String address, byte[] token, Instant now) {
    jdbc.sql(
            """
            insert into integration.netbox_source (id, account_id, address, token, state, created_at, version)
            values (:id, :account, :address, :token, 'RESTING', :now, 1)
            """)
        .param("id", id.value())
        .param("account", account.value())
        .param("address", address)
        .param("token", token)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Those that are not archived, oldest first. */
  List<NetboxSource> list(int limit) {
    return jdbc.sql(SELECT + " and state <> 'ARCHIVED' order by id limit :limit")
        .param("limit", limit)
        .query(NetboxSourceStore::toSource)
        .list();
  }

  Optional<NetboxSource> find(NetboxSourceId id) {
    return jdbc.sql(SELECT + " and id = :id")
        .param("id", id.value())
        .query(NetboxSourceStore::toSource)
        .optional();
  }

  /** Locked until the transaction ends. */
  Optional<NetboxSource> lock(NetboxSourceId id) {
    return jdbc.sql(SELECT + " and id = :id for update")
        .param("id", id.value())
        .query(NetboxSourceStore::toSource)
        .optional();
  }

  /** Those a job is to read. */
  List<NetboxSourceId> reading() {
    return jdbc.sql(
            """
            select id
              from integration.netbox_source
             where account_id = tenancy.account()
               and state = 'READING'
            """)
        .query((rs, _) -> new NetboxSourceId(rs.getObject("id", UUID.class)))
        .list();
  }

  byte[] token(NetboxSourceId id) {
    return jdbc.sql(
            """
            select token
              from integration.netbox_source
             where account_id = tenancy.account()
               and id = :id
            """)
        .param("id", id.value())
        .query((rs, _) -> rs.getBytes("token"))
        .single();
  }

  void edit(NetboxSourceId id, String address, byte[] token) {
    jdbc.sql(
            """
            update integration.netbox_source
               set address = :address
                 , token = :token
                 , version = version + 1
             where account_id = tenancy.account()
               and id = :id
            """)
        .param("id", id.value())
        .param("address", address)
        .param("token", token)
        .update();
  }

  void archive(NetboxSourceId id) {
    jdbc.sql(
            """
            update integration.netbox_source
               set state = 'ARCHIVED'
                 , version = version + 1
             where account_id = tenancy.account()
               and id = :id
            """)
        .param("id", id.value())
        .update();
  }

  void ask(NetboxSourceId id, PersonId by) {
    jdbc.sql(
            """
            update integration.netbox_source
               set state = 'READING'
                 , problem = ''
                 , pages = 0
                 , objects = 0
                 , asked_by = :by
                 , version = version + 1
             where account_id = tenancy.account()
               and id = :id
            """)
        .param("id", id.value())
        .param("by", by.value())
        .update();
  }

  void advance(NetboxSourceId id, int pages, int objects) {
    jdbc.sql(
            """
            update integration.netbox_source
               set pages = :pages
                 , objects = :objects
             where account_id = tenancy.account()
               and id = :id
            """)
        .param("id", id.value())
        .param("pages", pages)
        .param("objects", objects)
        .update();
  }

  void fail(NetboxSourceId id, String problem) {
    jdbc.sql(
            """
            update integration.netbox_source
               set state = 'RESTING'
                 , problem = :problem
                 , version = version + 1
             where account_id = tenancy.account()
               and id = :id
            """)
        .param("id", id.value())
        .param("problem", problem)
        .update();
  }

  void fetched(NetboxSourceId id, FileId dump, Instant now) {
    jdbc.sql(
            """
            update integration.netbox_source
               set state = 'RESTING'
                 , file_id = :file
                 , fetched_at = :now
                 , version = version + 1
             where account_id = tenancy.account()
               and id = :id
            """)
        .param("id", id.value())
        .param("file", dump.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static NetboxSource toSource(ResultSet rs, int rowNumber) throws SQLException {
    UUID askedBy = rs.getObject("asked_by", UUID.class);
    UUID file = rs.getObject("file_id", UUID.class);
    OffsetDateTime fetched = rs.getObject("fetched_at", OffsetDateTime.class);
    return new NetboxSource(
        new NetboxSourceId(rs.getObject("id", UUID.class)),
        rs.getString("address"),
        NetboxSource.State.valueOf(rs.getString("state")),
        rs.getString("problem"),
        rs.getInt("pages"),
        rs.getInt("objects"),
        askedBy == null ? null : new PersonId(askedBy),
        file == null ? null : new FileId(file),
        fetched == null ? null : fetched.toInstant(),
        rs.getObject("created_at", OffsetDateTime.class).toInstant(),
        rs.getLong("version"));
  }
}
