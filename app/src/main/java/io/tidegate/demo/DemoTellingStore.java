package io.tidegate.demo;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ChangeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the years of the demo's accounts are told. */
@Repository
class DemoTellingStore {
  private final JdbcClient jdbc;

  DemoTellingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A telling that is not finished.
   *
   * @param until the moment up to which the year is told
   * @param script what marks the deeds that it began with; null before the first
   * @param deeds how many of them are told
   */
  record Progress(Instant until, @Nullable String script, int deeds) {}

  void begin(AccountId account, Instant until) {
    jdbc.sql("insert into demo.telling (account_id, told_until) values (:account, :until)")
        .param("account", account.value())
        .param("until", until.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The account's own, if it is not finished. */
  Optional<Progress> unfinished() {
    return jdbc.sql(
            """
            select told_until, script, deeds
              from demo.telling
             where finished_at is null
            """)
        .query(DemoTellingStore::toProgress)
        .optional();
  }

  void write(String script) {
    jdbc.sql("update demo.telling set script = :script where finished_at is null")
        .param("script", script)
        .update();
  }

  /** Whether nobody else told on from there; of two nodes one goes on. */
  boolean advance(int from, int to) {
    return jdbc.sql(
                """
                update demo.telling
                   set deeds = :to
                 where deeds = :from
                   and finished_at is null
                """)
            .param("from", from)
            .param("to", to)
            .update()
        == 1;
  }

  void finish(Instant at) {
    jdbc.sql("update demo.telling set finished_at = :at where finished_at is null")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void keep(AccountId account, DemoTale tale) {
    jdbc.sql(
            """
            insert into demo.tale (account_id, place, change_id, broken)
            values (:account, :place, :change, :broken)
                on conflict (account_id, place) do update
               set change_id = excluded.change_id
                 , broken = excluded.broken
            """)
        .param("account", account.value())
        .param("place", tale.place())
        .param("change", tale.begun() ? tale.change().value() : null)
        .param("broken", tale.broken())
        .update();
  }

  /** Lets the tale stand where it was left. */
  void recall(DemoTale tale) {
    jdbc.sql("select change_id, broken from demo.tale where place = :place")
        .param("place", tale.place())
        .query((rs, _) -> {
          UUID change = rs.getObject("change_id", UUID.class);
          if (change != null) {
            tale.drafted(new ChangeId(change));
          }
          if (rs.getBoolean("broken")) {
            tale.breakOff();
          }
          return tale;
        })
        .optional();
  }

  private static Progress toProgress(ResultSet rs, int row) throws SQLException {
    return new Progress(
        rs.getObject("told_until", OffsetDateTime.class).toInstant(),
        rs.getString("script"),
        rs.getInt("deeds"));
  }
}
