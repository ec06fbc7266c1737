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
  private static final String SELECT =
      """
      select id, sort, file_id, file_name, client_id, mapping, creates_clients, started_by, started_at, version
           , done_at, added, changed, unchanged, refused, clients_added, refused_file_id
           , confirmed_at, acts_for, stopped, stopped_because, looked, row_count
        from inventory.item_import
       where account_id = tenancy.account()
      """;

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
                   (id, account_id, sort, file_id, file_name, client_id, mapping, creates_clients, started_by
                  , started_at)
            values (:id, :account, :sort, :file, :name, :client, :mapping::jsonb, :creates, :by, :at)
            """)
        .param("id", started.id().value())
        .param("account", account.value())
        .param("sort", started.sort().name())
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
    return jdbc.sql(SELECT + " and id = :id")
        .param("id", id.value())
        .query(this::toImport)
        .optional();
  }

  /** Locked until the transaction ends; waits for whoever holds it. */
  Optional<ItemImport> lock(ImportId id) {
    return jdbc.sql(SELECT + " and id = :id for update")
        .param("id", id.value())
        .query(this::toImport)
        .optional();
  }

  /** Newest first; those started before {@code before}, or all. */
  List<ItemImport> list(@Nullable ImportId before, int limit) {
    return jdbc.sql(
            SELECT + " and (:before::uuid is null or id < :before) order by id desc limit :limit")
        .param("before", before == null ? null : before.value(), java.sql.Types.OTHER)
        .param("limit", limit)
        .query(this::toImport)
        .list();
  }

  /** Those a job is to work on. */
  List<ImportId> atWork() {
    return jdbc.sql(
            """
            select id
              from inventory.item_import
             where account_id = tenancy.account()
               and confirmed_at is not null
               and done_at is null
               and stopped is null
            """)
        .query((rs, _) -> new ImportId(rs.getObject("id", UUID.class)))
        .list();
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
               and confirmed_at is null
               and done_at is null
            """)
        .param("id", id.value())
        .param("version", version)
        .param("client", valueOf(options.client()))
        .param("mapping", json.writeValueAsString(options.mapping().columns()))
        .param("creates", options.createsClients())
        .update();
  }

  /** Has it taken in; a second one finds it confirmed. */
  int confirm(ImportId id, long version, PersonId by, Instant now) {
    return jdbc.sql(
            """
            update inventory.item_import
               set confirmed_at = :now
                 , acts_for = :by
                 , version = version + 1
             where account_id = tenancy.account()
               and id = :id
               and version = :version
               and confirmed_at is null
               and done_at is null
            """)
        .param("id", id.value())
        .param("version", version)
        .param("by", by.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Stops the job, or has it go on as this person; the caller holds the lock. */
  void halt(ImportId id, ImportWork.@Nullable Stop stop, String because, PersonId actsFor) {
    jdbc.sql(
            """
            update inventory.item_import
               set stopped = :stopped
                 , stopped_because = :because
                 , acts_for = :by
                 , version = version + 1
             where account_id = tenancy.account()
               and id = :id
            """)
        .param("id", id.value())
        .param("stopped", stop == null ? null : stop.name())
        .param("because", because)
        .param("by", actsFor.value())
        .update();
  }

  /** Says how far it got; the caller holds the lock. */
  void advance(ImportId id, ImportResult result, int looked, int rows) {
    jdbc.sql(
            """
            update inventory.item_import
               set added = :added
                 , changed = :changed
                 , unchanged = :unchanged
                 , refused = :refused
                 , clients_added = :clients
                 , looked = :looked
                 , row_count = :rows
             where account_id = tenancy.account()
               and id = :id
            """)
        .param("id", id.value())
        .param("added", result.added())
        .param("changed", result.changed())
        .param("unchanged", result.unchanged())
        .param("refused", result.refused())
        .param("clients", result.clientsAdded())
        .param("looked", looked)
        .param("rows", rows)
        .update();
  }

  /** The caller holds the lock. */
  void finish(ImportId id, @Nullable FileId refusedRows, Instant now) {
    jdbc.sql(
            """
            update inventory.item_import
               set done_at = :now
                 , refused_file_id = :file
                 , version = version + 1
             where account_id = tenancy.account()
               and id = :id
            """)
        .param("id", id.value())
        .param("file", refusedRows == null ? null : refusedRows.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Behind those that were kept before. */
  void insertProblems(AccountId account, ImportId id, List<RowProblem> problems) {
    if (problems.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into inventory.item_import_problem (account_id, import_id, position, line, column_name, sentence)
            select :account, :id, position + (select coalesce(max(position) + 1, 0)
                                                from inventory.item_import_problem
                                               where import_id = :id), line, column_name, sentence
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

  /** In the order of the file, after the first so many. */
  List<RowProblem> problems(ImportId id, int skipped, int limit) {
    return jdbc.sql(
            """
            select line, column_name, sentence
              from inventory.item_import_problem
             where import_id = :id
               and position >= :skipped
             order by position
             limit :limit
            """)
        .param("id", id.value())
        .param("skipped", skipped)
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
        ItemImport.Sort.valueOf(rs.getString("sort")),
        new FileId(rs.getObject("file_id", UUID.class)),
        rs.getString("file_name"),
        options,
        new PersonId(rs.getObject("started_by", UUID.class)),
        rs.getObject("started_at", OffsetDateTime.class).toInstant(),
        rs.getLong("version"),
        toResult(rs),
        toWork(rs));
  }

  /** One that was done before jobs did it was confirmed at that moment. */
  private static ImportWork toWork(ResultSet rs) throws SQLException {
    Instant done = instant(rs, "done_at");
    Instant confirmed = instant(rs, "confirmed_at");
    UUID actsFor = rs.getObject("acts_for", UUID.class);
    String stopped = rs.getString("stopped");
    return new ImportWork(
        confirmed == null ? done : confirmed,
        actsFor == null ? null : new PersonId(actsFor),
        stopped == null ? null : ImportWork.Stop.valueOf(stopped),
        rs.getString("stopped_because"),
        rs.getInt("looked"),
        rs.getInt("row_count"),
        done);
  }

  private static @Nullable ImportResult toResult(ResultSet rs) throws SQLException {
    Instant done = instant(rs, "done_at");
    Instant since = done == null ? instant(rs, "confirmed_at") : done;
    UUID refused = rs.getObject("refused_file_id", UUID.class);
    return since == null
        ? null
        : new ImportResult(
            since,
            rs.getInt("added"),
            rs.getInt("changed"),
            rs.getInt("unchanged"),
            rs.getInt("refused"),
            rs.getInt("clients_added"),
            refused == null ? null : new FileId(refused));
  }

  private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
    OffsetDateTime at = rs.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static @Nullable UUID valueOf(@Nullable ClientId client) {
    return client == null ? null : client.value();
  }
}
