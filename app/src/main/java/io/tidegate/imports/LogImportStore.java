package io.tidegate.imports;

import io.tidegate.intake.TableShape;
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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class LogImportStore {
  private static final String SELECT =
      """
      select id, account_id, file_id, file_name, file_size, sha256, started_by, started_at, acts_for, phase, stopped, stopped_because
           , settings, shape, profile, last_line, read_share, position, changes, counts, version, finished_at
        from imports.import
       where account_id = tenancy.account()
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  LogImportStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void insert(LogImport started) {
    jdbc.sql(
            """
            insert into imports.import
                   (id, account_id, file_id, file_name, file_size, sha256, source, started_by, started_at, acts_for
                  , phase, settings)
            values (:id, :account, :file, :name, :size, :sha256, :source, :by, :at, :by
                  , 'READING', :settings::jsonb)
            """)
        .param("id", started.id().value())
        .param("account", started.account().value())
        .param("file", started.file().value())
        .param("name", started.fileName())
        .param("size", started.fileSize())
        .param("sha256", started.sha256())
        .param("source", started.settings().source())
        .param("by", started.startedBy().value())
        .param("at", started.startedAt().atOffset(ZoneOffset.UTC))
        .param("settings", json.writeValueAsString(started.settings()))
        .update();
  }

  Optional<LogImport> find(ImportId id) {
    return jdbc.sql(SELECT + " and id = :id")
        .param("id", id.value())
        .query(this::toImport)
        .optional();
  }

  /** Locked until the transaction ends; waits for whoever holds it. */
  Optional<LogImport> lock(ImportId id) {
    return jdbc.sql(SELECT + " and id = :id for update")
        .param("id", id.value())
        .query(this::toImport)
        .optional();
  }

  /** Newest first; those started before {@code before}, or all. */
  List<LogImport> list(@Nullable UUID before, int limit) {
    return jdbc.sql(
            SELECT + " and (:before::uuid is null or id < :before) order by id desc limit :limit")
        .param("before", before, java.sql.Types.OTHER)
        .param("limit", limit)
        .query(this::toImport)
        .list();
  }

  /** Those a job is to work on. */
  List<ImportId> atWork() {
    return jdbc.sql(
            """
            select id
              from imports.import
             where account_id = tenancy.account()
               and phase in ('READING', 'CHECKING', 'TAKING')
               and stopped is null
            """)
        .query((rs, _) -> new ImportId(rs.getObject("id", UUID.class)))
        .list();
  }

  /** Writes everything that may change; the caller holds the lock. */
  void update(LogImport now) {
    jdbc.sql(
            """
            update imports.import
               set phase = :phase
                 , acts_for = :actsFor
                 , stopped = :stopped
                 , stopped_because = :because
                 , source = :source
                 , settings = :settings::jsonb
                 , shape = :shape::jsonb
                 , profile = :profile::jsonb
                 , last_line = :line
                 , read_share = :share
                 , position = :position
                 , changes = :changes
                 , counts = :counts::jsonb
                 , version = :version
                 , finished_at = :finished
             where id = :id
            """)
        .param("id", now.id().value())
        .param("phase", now.phase().name())
        .param("actsFor", now.actsFor().value())
        .param("stopped", now.stopped() == null ? null : now.stopped().name())
        .param("because", now.stoppedBecause())
        .param("source", now.settings().source())
        .param("settings", json.writeValueAsString(now.settings()))
        .param("shape", now.shape() == null ? null : json.writeValueAsString(now.shape()))
        .param("profile", now.profile() == null ? null : json.writeValueAsString(now.profile()))
        .param("line", now.lastLine())
        .param("share", now.readShare())
        .param("position", now.position())
        .param("changes", now.changes())
        .param("counts", json.writeValueAsString(now.counts()))
        .param("version", now.version())
        .param("finished", utc(now.finishedAt()))
        .update();
  }

  /** How logs of this source were read last. */
  Optional<Settings> habit(String source) {
    return jdbc.sql(
            """
            select settings
              from imports.habit
             where account_id = tenancy.account()
               and source = :source
            """)
        .param("source", source)
        .query((rs, _) -> json.readValue(rs.getString("settings"), Settings.class))
        .optional();
  }

  List<String> sources() {
    return jdbc.sql(
            "select source from imports.habit where account_id = tenancy.account() order by source")
        .query((rs, _) -> rs.getString("source"))
        .list();
  }

  void remember(AccountId account, Settings settings) {
    jdbc.sql(
            """
            insert into imports.habit (account_id, source, settings)
            values (:account, :source, :settings::jsonb)
                on conflict (account_id, source) do update set settings = excluded.settings
            """)
        .param("account", account.value())
        .param("source", settings.source())
        .param("settings", json.writeValueAsString(settings))
        .update();
  }

  private LogImport toImport(ResultSet rs, int rowNumber) throws SQLException {
    String stopped = rs.getString("stopped");
    String shape = rs.getString("shape");
    String profile = rs.getString("profile");
    OffsetDateTime finished = rs.getObject("finished_at", OffsetDateTime.class);
    return new LogImport(
        new ImportId(rs.getObject("id", UUID.class)),
        new AccountId(rs.getObject("account_id", UUID.class)),
        new FileId(rs.getObject("file_id", UUID.class)),
        rs.getString("file_name"),
        rs.getLong("file_size"),
        rs.getString("sha256"),
        new PersonId(rs.getObject("started_by", UUID.class)),
        rs.getObject("started_at", OffsetDateTime.class).toInstant(),
        new PersonId(rs.getObject("acts_for", UUID.class)),
        LogImport.Phase.valueOf(rs.getString("phase")),
        stopped == null ? null : LogImport.Stop.valueOf(stopped),
        rs.getString("stopped_because"),
        json.readValue(rs.getString("settings"), Settings.class),
        shape == null ? null : json.readValue(shape, TableShape.class),
        profile == null ? null : json.readValue(profile, Profile.class),
        rs.getInt("last_line"),
        rs.getInt("read_share"),
        rs.getInt("position"),
        rs.getInt("changes"),
        counts(rs.getString("counts")),
        rs.getLong("version"),
        finished == null ? null : finished.toInstant());
  }

  private Counts counts(String text) {
    return text.equals("{}") ? Counts.NONE : json.readValue(text, Counts.class);
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }
}
