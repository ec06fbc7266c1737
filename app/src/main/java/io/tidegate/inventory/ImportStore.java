package io.tidegate.inventory;

import io.tidegate.intake.Mapping;
import io.tidegate.intake.RowProblem;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.FileId;
import io.tidegate.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ImportStore {
  private static final TypeReference<Map<String, Integer>> COLUMNS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ImportStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void insert(AccountId account, ItemImport started) {
    jdbc.sql(
            """
            insert into inventory.item_import
                   (id, account_id, file_id, file_name, client_id, mapping, creates_clients, started_by, started_at)
            values (:id, :account, :file, :name, :client, :mapping::jsonb, :creates, :by, :at)
            """)
        .param("id", started.id().value())
        .param("account", account.value())
        .param("file", started.file().value())
        .param("name", started.fileName())
        .param("client", valueOf(started.options().client()))
        .param("mapping", json.writeValueAsString(started.mapping().columns()))
        .param("creates", started.options().createsClients())
        .param("by", started.startedBy().value())
        .param("at", started.startedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<ItemImport> find(ImportId id) {
    return jdbc.sql(
            """
            select id, file_id, file_name, client_id, mapping, creates_clients, started_by, started_at, version
                 , done_at, added, changed, unchanged, refused, clients_added, refused_file_id
              from inventory.item_import
             where id = :id
            """)
        .param("id", id.value())
        .query(this::toImport)
        .optional();
  }

  int update(ImportId id, long version, ImportOptions options) {
    return jdbc.sql(
            """
            update inventory.item_import
               set client_id = :client
                 , mapping = :mapping::jsonb
                 , creates_clients = :creates
                 , version = version + 1
             where id = :id
               and version = :version
               and done_at is null
            """)
        .param("id", id.value())
        .param("version", version)
        .param("client", valueOf(options.client()))
        .param("mapping", json.writeValueAsString(options.mapping().columns()))
        .param("creates", options.createsClients())
        .update();
  }

  /** Takes the import for this transaction; a second one waits, and then finds it done. */
  int claim(ImportId id, long version, Instant now) {
    return jdbc.sql(
            """
            update inventory.item_import
               set done_at = :now
                 , version = version + 1
             where id = :id
               and version = :version
               and done_at is null
            """)
        .param("id", id.value())
        .param("version", version)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void finish(ImportId id, ImportResult result) {
    FileId refused = result.refusedRows();
    jdbc.sql(
            """
            update inventory.item_import
               set added = :added
                 , changed = :changed
                 , unchanged = :unchanged
                 , refused = :refused
                 , clients_added = :clients
                 , refused_file_id = :file
             where id = :id
            """)
        .param("id", id.value())
        .param("added", result.added())
        .param("changed", result.changed())
        .param("unchanged", result.unchanged())
        .param("refused", result.refused())
        .param("clients", result.clientsAdded())
        .param("file", refused == null ? null : refused.value())
        .update();
  }

  void insertProblems(AccountId account, ImportId id, List<RowProblem> problems) {
    jdbc.sql(
            """
            insert into inventory.item_import_problem (account_id, import_id, position, line, column_name, sentence)
            select :account, :id, position, line, column_name, sentence
              from unnest(:positions::int[], :lines::int[], :columns::text[], :sentences::text[])
                as row (position, line, column_name, sentence)
            """)
        .param("account", account.value())
        .param("id", id.value())
        .param("positions", IntStream.range(0, problems.size()).boxed().toArray(Integer[]::new))
        .param("lines", problems.stream().map(RowProblem::line).toArray(Integer[]::new))
        .param("columns", problems.stream().map(RowProblem::column).toArray(String[]::new))
        .param("sentences", problems.stream().map(RowProblem::sentence).toArray(String[]::new))
        .update();
  }

  List<RowProblem> problems(ImportId id, int limit) {
    return jdbc.sql(
            """
            select line, column_name, sentence
              from inventory.item_import_problem
             where import_id = :id
             order by position
             limit :limit
            """)
        .param("id", id.value())
        .param("limit", limit)
        .query((rs, _) ->
            new RowProblem(
                rs.getInt("line"), rs.getString("column_name"), rs.getString("sentence")))
        .list();
  }

  private ItemImport toImport(ResultSet rs, int rowNumber) throws SQLException {
    UUID client = rs.getObject("client_id", UUID.class);
    ImportOptions options =
        new ImportOptions(
            new Mapping(json.readValue(rs.getString("mapping"), COLUMNS)),
            client == null ? null : new ClientId(client),
            rs.getBoolean("creates_clients"));
    return new ItemImport(
        new ImportId(rs.getObject("id", UUID.class)),
        new FileId(rs.getObject("file_id", UUID.class)),
        rs.getString("file_name"),
        options,
        new PersonId(rs.getObject("started_by", UUID.class)),
        rs.getObject("started_at", OffsetDateTime.class).toInstant(),
        rs.getLong("version"),
        toResult(rs));
  }

  private static @Nullable ImportResult toResult(ResultSet rs) throws SQLException {
    OffsetDateTime done = rs.getObject("done_at", OffsetDateTime.class);
    UUID refused = rs.getObject("refused_file_id", UUID.class);
    return done == null
        ? null
        : new ImportResult(
            done.toInstant(),
            rs.getInt("added"),
            rs.getInt("changed"),
            rs.getInt("unchanged"),
            rs.getInt("refused"),
            rs.getInt("clients_added"),
            refused == null ? null : new FileId(refused));
  }

  private static @Nullable UUID valueOf(@Nullable ClientId client) {
    return client == null ? null : client.value();
  }
}
