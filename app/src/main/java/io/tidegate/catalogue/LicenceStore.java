package io.tidegate.catalogue;

import io.tidegate.kernel.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LicenceStore {
  private final JdbcClient jdbc;

  LicenceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Keeps others from the model until the transaction ends; empty when there is none to be seen.
   */
  Optional<Instant> lock(ModelId id) {
    return jdbc.sql("select licensed_at from catalogue.model where id = :id for update")
        .param("id", id.value())
        .query((rs, _) -> instant(rs, "licensed_at"))
        .optional();
  }

  /** Since when the licence holds. */
  Instant granted(ModelId id) {
    return jdbc.sql("select licensed_at from catalogue.model where id = :id")
        .param("id", id.value())
        .query((rs, _) -> instant(rs, "licensed_at"))
        .single();
  }

  /** Since when the licence of each of these holds. */
  Map<ModelId, Instant> granted(Collection<ModelId> ids) {
    Map<ModelId, Instant> granted = new HashMap<>();
    jdbc.sql("select id, licensed_at from catalogue.model where id = any (:ids)")
        .param("ids", ids.stream().map(ModelId::value).toArray(UUID[]::new))
        .query(rs -> {
          granted.put(new ModelId(rs.getObject("id", UUID.class)), instant(rs, "licensed_at"));
        });
    return granted;
  }

  void suspend(ModelId id, LicencePolicy.Lost lost) {
    jdbc.sql(
            """
            update catalogue.model
               set state = 'SUSPENDED'
                 , state_reason = :reason
                 , lapse = :lapse
                 , version = version + 1
             where id = :id
            """)
        .param("id", id.value())
        .param("reason", lost.sentence())
        .param("lapse", lost.lapse().name())
        .update();
  }

  /** Grants the licence anew; none when somebody was faster. */
  int renew(ModelId id, long seen, Instant at, LocalDate reviewOn) {
    return jdbc.sql(
            """
            update catalogue.model
               set state = 'ACTIVE'
                 , state_reason = ''
                 , lapse = null
                 , licensed_at = :at
                 , review_on = :review
                 , version = version + 1
             where id = :id
               and version = :seen
            """)
        .param("id", id.value())
        .param("seen", seen)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("review", reviewOn)
        .update();
  }

  void keep(Actor actor, ModelId model, LicenceReview review, UUID id) {
    jdbc.sql(
            """
            insert into catalogue.review
                   (id, account_id, model_id, model_version, verdict, at, by, by_name, alone, review_on, lapse, note)
            values (:id, :account, :model, :version, :verdict, :at, :by, :name, :alone, :review, :lapse, :note)
            """)
        .param("id", id)
        .param("account", actor.account().value())
        .param("model", model.value())
        .param("version", review.version())
        .param("verdict", review.verdict().name())
        .param("at", review.at().atOffset(ZoneOffset.UTC))
        .param("by", actor.person().value())
        .param("name", review.by())
        .param("alone", review.alone())
        .param("review", review.reviewOn())
        .param("lapse", review.lapse() == null ? null : review.lapse().name())
        .param("note", review.note())
        .update();
  }

  /** The latest first. */
  List<LicenceReview> reviews(ModelId model, int most) {
    return jdbc.sql(
            """
            select model_version, verdict, at, by_name, alone, review_on, lapse, note
              from catalogue.review
             where account_id = tenancy.account()
               and model_id = :model
             order by id desc
             limit :most
            """)
        .param("model", model.value())
        .param("most", most)
        .query(LicenceStore::toReview)
        .list();
  }

  /** Active models whose review date lies before a day, the most overdue first. */
  List<ModelId> reviewBefore(LocalDate day) {
    return jdbc.sql(
            """
            select id
              from catalogue.model
             where account_id = tenancy.account()
               and state = 'ACTIVE'
               and review_on < :day
             order by review_on, id
            """)
        .param("day", day)
        .query((rs, _) -> new ModelId(rs.getObject("id", UUID.class)))
        .list();
  }

  private static LicenceReview toReview(ResultSet rs, int row) throws SQLException {
    return new LicenceReview(
        rs.getInt("model_version"),
        LicenceReview.Verdict.valueOf(rs.getString("verdict")),
        instant(rs, "at"),
        rs.getString("by_name"),
        rs.getBoolean("alone"),
        rs.getObject("review_on", LocalDate.class),
        lapse(rs.getString("lapse")),
        rs.getString("note"));
  }

  private static @Nullable Lapse lapse(@Nullable String name) {
    return name == null ? null : Lapse.valueOf(name);
  }

  private static Instant instant(ResultSet rs, String column) throws SQLException {
    return rs.getObject(column, OffsetDateTime.class).toInstant();
  }
}
