package io.tidegate.files;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.FileId;
import io.tidegate.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class FileStore {
  private final JdbcClient jdbc;

  FileStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insertChunk(Incoming file, int position, byte[] content) {
    jdbc.sql(
            """
            insert into files.chunk (account_id, client_id, file_id, position, content)
            values (:account, :client, :file, :position, :content)
            """)
        .param("account", file.account().value())
        .param("client", valueOf(file.client()))
        .param("file", file.id().value())
        .param("position", position)
        .param("content", content)
        .update();
  }

  void insert(AccountId account, StoredFile file) {
    jdbc.sql(
            """
            insert into files.file
                   (id, account_id, client_id, name, media_type, size, sha256, created_at, created_by)
            values (:id, :account, :client, :name, :type, :size, :sha256, :at, :by)
            """)
        .param("id", file.id().value())
        .param("account", account.value())
        .param("client", valueOf(file.client()))
        .param("name", file.name())
        .param("type", file.mediaType())
        .param("size", file.size())
        .param("sha256", file.sha256())
        .param("at", file.createdAt().atOffset(ZoneOffset.UTC))
        .param("by", file.createdBy().value())
        .update();
  }

  List<StoredFile> find(Collection<FileId> ids) {
    return jdbc.sql(
            """
            select id, client_id, name, media_type, size, sha256, created_at, created_by
              from files.file
             where id = any(:ids)
            """)
        .param("ids", ids.stream().map(FileId::value).toArray(UUID[]::new))
        .query(FileStore::toFile)
        .list();
  }

  /** Read while a download goes on, long after the transaction that opened the file. */
  @Transactional(readOnly = true)
  Optional<byte[]> chunk(FileId id, int position) {
    return jdbc.sql("select content from files.chunk where file_id = :id and position = :position")
        .param("id", id.value())
        .param("position", position)
        .query((rs, _) -> rs.getBytes("content"))
        .optional();
  }

  private static @Nullable UUID valueOf(@Nullable ClientId client) {
    return client == null ? null : client.value();
  }

  private static StoredFile toFile(ResultSet rs, int rowNumber) throws SQLException {
    UUID client = rs.getObject("client_id", UUID.class);
    return new StoredFile(
        new FileId(rs.getObject("id", UUID.class)),
        client == null ? null : new ClientId(client),
        rs.getString("name"),
        rs.getString("media_type"),
        rs.getLong("size"),
        rs.getString("sha256"),
        rs.getObject("created_at", OffsetDateTime.class).toInstant(),
        new PersonId(rs.getObject("created_by", UUID.class)));
  }
}
