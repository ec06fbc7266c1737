package io.tidegate.archive;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.FileId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Rows of any table as lines of JSON, out and in. PostgreSQL itself writes and reads them, so every
 * type comes back as it was. Row-level security says whose rows there are.
 */
@Repository
class TableStore {
  private static final int FETCHED_AT_ONCE = 200;

  private final JdbcClient jdbc;

  TableStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A stored file and what its bytes must hash to. */
  record Content(FileId id, long size, String sha256) {}

  /** Moments are written in UTC, on whichever machine. For the transaction at hand. */
  void writeMomentsInUtc() {
    jdbc.sql("set local time zone 'UTC'").update();
  }

  /** A reader that stops reading holds the snapshot no longer than this. */
  void giveUpWhenIdle(int seconds) {
    jdbc.sql("set local idle_in_transaction_session_timeout = '%ds'".formatted(seconds)).update();
  }

  /** Whether no other transaction takes an archive of the account. */
  boolean lock(AccountId account) {
    return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:name, 0))")
        .param("name", "archive:" + account)
        .query(Boolean.class)
        .single();
  }

  /** Gives each row of the table as one line, in the order of its key; none is kept in memory. */
  void read(ArchiveTable table, Consumer<String> line) {
    jdbc.sql(
            """
            select row_to_json(r)::text
              from (select %s
                      from %s
                     where %s = tenancy.account()) as r
             order by %s
            """
                .formatted(
                    written(table),
                    table.quoted(),
                    table.name().equals(ArchiveTable.ACCOUNT) ? "id" : "account_id",
                    table.key().stream().map(key -> "r." + key).collect(Collectors.joining(", "))))
        .withFetchSize(FETCHED_AT_ONCE)
        .query(rs -> {
          line.accept(rs.getString(1));
        });
  }

  private static String written(ArchiveTable table) {
    Map<String, String> otherwise = ContentPolicy.writtenOtherwise(table.name());
    return table.columns().stream()
        .map(column ->
            otherwise.getOrDefault(column.name(), column.quoted()) + " as " + column.quoted())
        .collect(Collectors.joining(", "));
  }

  /** Inserts rows; {@code lines} are those that {@link #read} gave. */
  void insert(ArchiveTable table, List<String> lines) {
    String columns =
        table.columns().stream().map(ArchiveTable.Column::quoted).collect(Collectors.joining(", "));
    jdbc.sql(
            "insert into %s (%s) select %s from json_populate_recordset(null::%s, :rows::json)"
                .formatted(table.quoted(), columns, columns, table.quoted()))
        .param("rows", "[" + String.join(",", lines) + "]")
        .update();
  }

  /** What refers to something that comes later is looked at by {@link #lookAtReferences}. */
  void letReferencesWait() {
    jdbc.sql("set constraints all deferred").update();
  }

  void lookAtReferences() {
    jdbc.sql("set constraints all immediate").update();
  }

  /** Every stored file, in the order of the ids. */
  void files(Consumer<Content> file) {
    jdbc.sql(
            """
            select id, size, sha256
              from files.file
             where account_id = tenancy.account()
             order by id
            """)
        .withFetchSize(FETCHED_AT_ONCE)
        .query(rs -> {
          file.accept(
              new Content(
                  new FileId(rs.getObject("id", UUID.class)),
                  rs.getLong("size"),
                  rs.getString("sha256")));
        });
  }
}
