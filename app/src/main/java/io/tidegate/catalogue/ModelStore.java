package io.tidegate.catalogue;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ModelStore {
  private static final int MOST = 500;
  private static final String SELECT =
      """
      select m.id, m.state, m.state_reason, m.lapse, m.approved, m.clients, m.owner_id, m.review_on
           , m.proposed_version, m.origin_change, m.version
           , v.number, v.title, v.reason, v.desired_outcome, v.category, v.plan, v.risk_level, v.risk_score
           , v.terms, v.clients as version_clients, v.made_at, v.made_by_name
        from catalogue.model m
        join catalogue.model_version v on v.model_id = m.id and v.number = m.current_version
      """;

  private final JdbcClient jdbc;
  private final VersionStore versions;

  ModelStore(JdbcClient jdbc, VersionStore versions) {
    this.jdbc = jdbc;
    this.versions = versions;
  }

  /** A draft, whose first version is still to be written. */
  void insert(AccountId account, ModelId id, ModelFacts facts, Instant at) {
    jdbc.sql(
            """
            insert into catalogue.model
                   (id, account_id, state, state_reason, approved, clients, owner_id, review_on
                  , current_version, created_at, licensed_at)
            values (:id, :account, 'DRAFT', :reason, false, :clients::uuid[], :owner, :review, 1, :at, :at)
            """)
        .param("id", id.value())
        .param("account", account.value())
        .param("reason", ModelPolicy.DRAFT)
        .param("clients", VersionStore.clients(facts.clients()))
        .param("owner", facts.owner().value())
        .param("review", facts.reviewOn())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Writes what is kept beside the versions; none when somebody was faster. */
  int update(ModelId id, long seen, ModelFacts facts) {
    return jdbc.sql(
            """
            update catalogue.model
               set owner_id = :owner
                 , review_on = :review
                 , version = version + 1
             where id = :id
               and version = :seen
            """)
        .param("owner", facts.owner().value())
        .param("review", facts.reviewOn())
        .param("id", id.value())
        .param("seen", seen)
        .update();
  }

  /** Nothing is in use yet, so the latest version stands for the model. */
  void show(ModelId id, int number) {
    jdbc.sql(
            """
            update catalogue.model m
               set current_version = v.number
                 , clients = v.clients
              from catalogue.model_version v
             where m.id = :id
               and not m.approved
               and v.model_id = m.id
               and v.number = :number
            """)
        .param("id", id.value())
        .param("number", number)
        .update();
  }

  /** The version waits for the board; what is in use stays so meanwhile. */
  void propose(ModelId id, int number) {
    jdbc.sql(
            """
            update catalogue.model
               set proposed_version = :number
                 , state = case when approved then state else 'PROPOSED' end
                 , state_reason = case when approved then state_reason else :reason end
             where id = :id
            """)
        .param("id", id.value())
        .param("number", number)
        .param("reason", ModelPolicy.PROPOSED)
        .update();
  }

  /** The version is the one in use from now on, under the licence that the model has. */
  void take(ModelId id, int number) {
    jdbc.sql(
            """
            update catalogue.model m
               set current_version = v.number
                 , clients = v.clients
                 , proposed_version = null
              from catalogue.model_version v
             where m.id = :id
               and v.model_id = m.id
               and v.number = :number
            """)
        .param("id", id.value())
        .param("number", number)
        .update();
  }

  /** The version is the one in use from now on, and earns its licence anew. */
  void admit(ModelId id, int number, Instant at, LocalDate reviewOn) {
    jdbc.sql(
            """
            update catalogue.model m
               set state = 'ACTIVE'
                 , state_reason = ''
                 , lapse = null
                 , approved = true
                 , current_version = v.number
                 , clients = v.clients
                 , proposed_version = null
                 , licensed_at = :at
                 , review_on = :review
              from catalogue.model_version v
             where m.id = :id
               and v.model_id = m.id
               and v.number = :number
            """)
        .param("id", id.value())
        .param("number", number)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("review", reviewOn)
        .update();
  }

  /** The board does not take it: what is in use stays so, and what never was is a draft again. */
  void refuse(ModelId id, String reason) {
    jdbc.sql(
            """
            update catalogue.model
               set proposed_version = null
                 , state = case when approved then state else 'DRAFT' end
                 , state_reason = case when approved then state_reason else :reason end
             where id = :id
            """)
        .param("id", id.value())
        .param("reason", reason)
        .update();
  }

  /** Counts a write; none when somebody was faster. The model's row is locked from then on. */
  int count(ModelId id, long seen) {
    return jdbc.sql(
            """
            update catalogue.model
               set version = version + 1
             where id = :id
               and version = :seen
            """)
        .param("id", id.value())
        .param("seen", seen)
        .update();
  }

  int setState(ModelId id, long seen, ModelState state, String reason) {
    return jdbc.sql(
            """
            update catalogue.model
               set state = :state
                 , state_reason = :reason
                 , proposed_version = case when :state = 'ARCHIVED' then null else proposed_version end
                 , version = version + 1
             where id = :id
               and version = :seen
            """)
        .param("state", state.name())
        .param("reason", reason)
        .param("id", id.value())
        .param("seen", seen)
        .update();
  }

  Optional<Model> find(UUID id) {
    return jdbc.sql(SELECT + " where m.id = :id").param("id", id).query(this::toModel).optional();
  }

  /** The model that was drafted from the change. */
  Optional<Model> madeOf(ChangeId change) {
    return jdbc.sql(
            SELECT
                + """
                 where m.account_id = tenancy.account()
                   and m.origin_change = :change
                """)
        .param("change", change.value())
        .query(this::toModel)
        .optional();
  }

  void origin(ModelId id, ChangeId change) {
    jdbc.sql("update catalogue.model set origin_change = :change where id = :id")
        .param("change", change.value())
        .param("id", id.value())
        .update();
  }

  /** By title, those after the one that a page ended with. */
  List<Model> list(ModelFilter filter, @Nullable ModelId after, int limit) {
    return jdbc.sql(
            SELECT
                + """
                 where m.account_id = tenancy.account()
                   and (m.state = 'ARCHIVED') = :archived
                   and (:state::text is null or m.state = :state)
                   and (:level::text is null or v.risk_level = :level)
                   and (strpos(lower(v.title), lower(:text)) > 0
                        or strpos(lower(v.category), lower(:text)) > 0)
                   and (:client::uuid is null or m.clients is null or :client::uuid = any(m.clients))
                   and (:after::uuid is null
                        or (lower(v.title), m.id)
                           > (select lower(shown.title), last.id
                                from catalogue.model last
                                join catalogue.model_version shown
                                  on shown.model_id = last.id
                                 and shown.number = last.current_version
                               where last.id = :after::uuid))
                 order by lower(v.title), m.id
                 limit :limit
                """)
        .param("archived", filter.archived())
        .param("state", filter.state() == null ? null : filter.state().name())
        .param("level", filter.level() == null ? null : filter.level().name())
        .param("text", filter.text())
        .param("client", filter.client() == null ? null : filter.client().value())
        .param("after", after == null ? null : after.value())
        .param("limit", limit)
        .query(this::toModel)
        .list();
  }

  /** By title, those of which a change may be made on the day; of any client, or for this one. */
  List<Model> ready(LocalDate day, @Nullable ClientId client, int limit) {
    return jdbc.sql(
            SELECT
                + """
                 where m.account_id = tenancy.account()
                   and m.state = 'ACTIVE'
                   and m.review_on >= :day
                   and (:client::uuid is null or m.clients is null or :client::uuid = any(m.clients))
                 order by lower(v.title), m.id
                 limit :limit
                """)
        .param("day", day)
        .param("client", client == null ? null : client.value())
        .param("limit", limit)
        .query(this::toModel)
        .list();
  }

  /** By title, those not archived in whose title a word begins with each of these. */
  List<Model> named(List<String> words, int limit) {
    return jdbc.sql(
            SELECT
                + """
                 where m.account_id = tenancy.account()
                   and m.state <> 'ARCHIVED'
                   and not exists (select 1
                                     from unnest(:words::text[]) as asked (word)
                                    where strpos(' ' || lower(v.title), ' ' || lower(asked.word)) = 0)
                 order by lower(v.title), m.id
                 limit :limit
                """)
        .param("words", words.toArray(String[]::new))
        .param("limit", limit)
        .query(this::toModel)
        .list();
  }

  /** What the board has to look at: what waits for it, lost its licence by rule, or is due soon. */
  List<Model> forBoard(LocalDate soon) {
    return jdbc.sql(
            SELECT
                + """
                 where m.account_id = tenancy.account()
                   and m.state <> 'ARCHIVED'
                   and (m.proposed_version is not null
                        or m.lapse is not null
                        or (m.state in ('ACTIVE', 'SUSPENDED') and m.review_on < :soon))
                 order by m.review_on, m.id
                 limit :most
                """)
        .param("soon", soon)
        .param("most", MOST)
        .query(this::toModel)
        .list();
  }

  private Model toModel(ResultSet rs, int rowNumber) throws SQLException {
    ModelVersion current = versions.toVersion(rs, "version_clients");
    String lapse = rs.getString("lapse");
    UUID origin = rs.getObject("origin_change", UUID.class);
    return new Model(
        new ModelId(rs.getObject("id", UUID.class)),
        ModelState.valueOf(rs.getString("state")),
        rs.getString("state_reason"),
        lapse == null ? null : Lapse.valueOf(lapse),
        rs.getBoolean("approved"),
        new ModelFacts(
            current.procedure(),
            VersionStore.toClients(rs.getArray("clients")),
            new PersonId(rs.getObject("owner_id", UUID.class)),
            rs.getObject("review_on", LocalDate.class)),
        current,
        rs.getObject("proposed_version", Integer.class),
        origin == null ? null : new ChangeId(origin),
        rs.getLong("version"));
  }
}
