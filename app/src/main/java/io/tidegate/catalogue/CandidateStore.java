package io.tidegate.catalogue;

import io.tidegate.inventory.Kind;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was found in the history, and what became of it. */
@Repository
class CandidateStore {
  private static final String SELECT =
      """
      select id, title, words, kinds, clients, members, total, last_at, state, reason, model_id, version
        from catalogue.candidate
      """;

  private final JdbcClient jdbc;

  CandidateStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(AccountId account, Candidate found, Instant at) {
    jdbc.sql(
            """
            insert into catalogue.candidate
                   (id, account_id, title, words, kinds, clients, members, total, last_at, found_at, state)
            values (:id, :account, :title, :words::text[], :kinds::text[], :clients::uuid[]
                  , :members::uuid[], :total, :last, :at, 'OPEN')
            """)
        .param("id", found.id().value())
        .param("account", account.value())
        .param("title", found.title())
        .param("words", found.words().stream().sorted().toArray(String[]::new))
        .param("kinds", found.kinds().stream().map(Enum::name).sorted().toArray(String[]::new))
        .param("clients", clients(found))
        .param("members", members(found))
        .param("total", found.total())
        .param("last", found.lastAt().atOffset(ZoneOffset.UTC))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** What is found again is as it is now; what somebody decided stays. */
  void found(CandidateId id, Candidate now) {
    jdbc.sql(
            """
            update catalogue.candidate
               set title = :title
                 , clients = :clients::uuid[]
                 , members = :members::uuid[]
                 , total = :total
                 , last_at = :last
                 , state = 'OPEN'
             where id = :id
               and state in ('OPEN', 'GONE')
            """)
        .param("title", now.title())
        .param("clients", clients(now))
        .param("members", members(now))
        .param("total", now.total())
        .param("last", now.lastAt().atOffset(ZoneOffset.UTC))
        .param("id", id.value())
        .update();
  }

  void gone(CandidateId id) {
    jdbc.sql("update catalogue.candidate set state = 'GONE' where id = :id and state = 'OPEN'")
        .param("id", id.value())
        .update();
  }

  /** None when somebody was faster, or it is no longer open. */
  int decide(
      Actor actor,
      Candidate candidate,
      long seen,
      Instant at,
      String reason,
      @Nullable ModelId model) {
    return jdbc.sql(
            """
            update catalogue.candidate
               set state = case when :model::uuid is null then 'DISMISSED' else 'ACCEPTED' end
                 , by_name = :by
                 , at = :at
                 , reason = :reason
                 , model_id = :model::uuid
                 , version = version + 1
             where id = :id
               and version = :seen
               and state = 'OPEN'
            """)
        .param("model", model == null ? null : model.value())
        .param("by", actor.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("reason", reason)
        .param("id", candidate.id().value())
        .param("seen", seen)
        .update();
  }

  Optional<Candidate> find(CandidateId id) {
    return jdbc.sql(SELECT + " where id = :id")
        .param("id", id.value())
        .query(CandidateStore::toCandidate)
        .optional();
  }

  /** Those that wait for somebody, the most frequent first. */
  List<Candidate> open(int most) {
    return jdbc.sql(
            SELECT
                + """
                 where account_id = tenancy.account()
                   and state = 'OPEN'
                 order by total desc, id
                 limit :most
                """)
        .param("most", most)
        .query(CandidateStore::toCandidate)
        .list();
  }

  List<Candidate> all() {
    return jdbc.sql(SELECT + " where account_id = tenancy.account() order by id")
        .query(CandidateStore::toCandidate)
        .list();
  }

  private static UUID[] clients(Candidate candidate) {
    return candidate.clients().stream().map(ClientId::value).sorted().toArray(UUID[]::new);
  }

  private static UUID[] members(Candidate candidate) {
    return candidate.members().stream().map(ChangeId::value).toArray(UUID[]::new);
  }

  private static Candidate toCandidate(ResultSet rs, int row) throws SQLException {
    UUID model = rs.getObject("model_id", UUID.class);
    return new Candidate(
        new CandidateId(rs.getObject("id", UUID.class)),
        rs.getString("title"),
        Stream.of((String[]) rs.getArray("words").getArray()).collect(Collectors.toSet()),
        Stream.of((String[]) rs.getArray("kinds").getArray())
            .map(Kind::valueOf)
            .collect(Collectors.toSet()),
        Stream.of((UUID[]) rs.getArray("clients").getArray())
            .map(ClientId::new)
            .collect(Collectors.toSet()),
        Stream.of((UUID[]) rs.getArray("members").getArray()).map(ChangeId::new).toList(),
        rs.getInt("total"),
        rs.getObject("last_at", OffsetDateTime.class).toInstant(),
        Candidate.State.valueOf(rs.getString("state")),
        rs.getString("reason"),
        model == null ? null : new ModelId(model),
        rs.getLong("version"));
  }
}
