package io.tidegate.approval;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Requests, their stages and the people named in them. */
@Repository
class ApprovalStore {
  private static final String REQUEST =
      """
      select id, change_id, client_id, revision, policy_version, case_name, preapproved, problem
           , asked_at, closed_at, outcome
        from approval.request
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ApprovalStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** On which change a stage decides. */
  Optional<ChangeId> changeOf(UUID stage) {
    return jdbc.sql(
            """
            select r.change_id
              from approval.stage s
              join approval.request r on r.id = s.request_id
             where s.id = :stage
            """)
        .param("stage", stage)
        .query((rs, _) -> new ChangeId(rs.getObject("change_id", UUID.class)))
        .optional();
  }

  /** The newest request of a change, open or not. */
  Optional<Request> latest(ChangeId change) {
    return Optional.ofNullable(latest(List.of(change)).get(change));
  }

  /** The newest request of each of these changes that has any. */
  Map<ChangeId, Request> latest(Collection<ChangeId> changes) {
    return jdbc
        .sql(REQUEST + " where change_id = any (:changes) order by id")
        .param("changes", changes.stream().map(ChangeId::value).toArray(UUID[]::new))
        .query(ApprovalStore::toRequest)
        .list()
        .stream()
        .collect(Collectors.toMap(Request::change, Function.identity(), (_, newer) -> newer));
  }

  void insert(AccountId account, Request request, PersonId askedBy) {
    jdbc.sql(
            """
            insert into approval.request
                   (id, account_id, client_id, change_id, revision, policy_version, case_name
                  , preapproved, problem, asked_at, asked_by)
            values (:id, :account, :client, :change, :revision, :policy, :case
                  , :preapproved, :problem, :at, :by)
            """)
        .param("id", request.id())
        .param("account", account.value())
        .param("client", request.client().value())
        .param("change", request.change().value())
        .param("revision", request.revision())
        .param("policy", request.policyVersion())
        .param("case", request.caseName())
        .param("preapproved", request.preapproved())
        .param("problem", request.problem())
        .param("at", utc(request.askedAt()))
        .param("by", askedBy.value())
        .update();
  }

  void close(UUID request, Request.Outcome outcome, Instant at) {
    jdbc.sql(
            """
            update approval.request
               set closed_at = :at, outcome = :outcome
             where id = :id
               and closed_at is null
            """)
        .param("at", utc(at))
        .param("outcome", outcome.name())
        .param("id", request)
        .update();
  }

  /** What was open or given no longer holds. */
  void lapse(UUID request, Instant at) {
    jdbc.sql(
            """
            update approval.request
               set closed_at = coalesce(closed_at, :at), outcome = 'LAPSED'
             where id = :id
            """)
        .param("at", utc(at))
        .param("id", request)
        .update();
  }

  void insert(AccountId account, Request request, FrozenStage stage) {
    jdbc.sql(
            """
            insert into approval.stage
                   (id, account_id, client_id, request_id, place, in_group, name, definition
                  , not_applicable, problem, cool_off_hours)
            values (:id, :account, :client, :request, :place, :group, :name, :definition::jsonb
                  , :notApplicable, :problem, :coolOff)
            """)
        .param("id", stage.id())
        .param("account", account.value())
        .param("client", request.client().value())
        .param("request", request.id())
        .param("place", stage.place())
        .param("group", stage.group())
        .param("name", stage.stage().name())
        .param("definition", json.writeValueAsString(stage.stage()))
        .param("notApplicable", stage.notApplicable())
        .param("problem", stage.problem())
        .param("coolOff", stage.coolOffHours())
        .update();
    insertMembers(account, request, stage);
  }

  private void insertMembers(AccountId account, Request request, FrozenStage stage) {
    jdbc.sql(
            """
            insert into approval.approver (account_id, client_id, stage_id, person_id)
            select :account, :client, :stage, unnest(:people::uuid[])
            """)
        .param("account", account.value())
        .param("client", request.client().value())
        .param("stage", stage.id())
        .param("people", stage.members().stream().map(PersonId::value).toArray(UUID[]::new))
        .update();
  }

  /** Somebody more, with who named them and why; nothing happens when they are named already. */
  void add(
      Request request, AccountId account, UUID stage, PersonId person, PersonId by, String reason) {
    jdbc.sql(
            """
            insert into approval.approver (account_id, client_id, stage_id, person_id, added_by, reason)
            values (:account, :client, :stage, :person, :by, :reason)
            on conflict (stage_id, person_id) do nothing
            """)
        .param("account", account.value())
        .param("client", request.client().value())
        .param("stage", stage)
        .param("person", person.value())
        .param("by", by.value())
        .param("reason", reason)
        .update();
  }

  List<FrozenStage> stages(UUID request) {
    return stages(List.of(request)).getOrDefault(request, List.of());
  }

  /** The stages of each of these requests that has any, in the order of the route. */
  Map<UUID, List<FrozenStage>> stages(Collection<UUID> requests) {
    Map<UUID, List<FrozenStage>> stages = new HashMap<>();
    jdbc.sql(
            """
            select s.request_id, s.id, s.place, s.in_group, s.definition, s.not_applicable, s.problem
                 , s.cool_off_hours, s.turn_at, s.due_at
                 , array(select a.person_id from approval.approver a where a.stage_id = s.id) as members
                 , array(select e.person_id from approval.escalation e where e.stage_id = s.id) as escalated_to
                 , (select min(e.at) from approval.escalation e where e.stage_id = s.id) as went_on_at
              from approval.stage s
             where s.request_id = any (:requests)
             order by s.request_id, s.place
            """)
        .param("requests", requests.toArray(UUID[]::new))
        .query(rs -> {
          UUID request = rs.getObject("request_id", UUID.class);
          stages.computeIfAbsent(request, _ -> new ArrayList<>()).add(toStage(rs));
        });
    return stages;
  }

  /** The turn of a stage has come. */
  void turn(UUID stage, Instant at, Instant remind, Instant due) {
    jdbc.sql(
            """
            update approval.stage
               set turn_at = :at, remind_at = :remind, due_at = :due
             where id = :id
            """)
        .param("at", utc(at))
        .param("remind", utc(remind))
        .param("due", utc(due))
        .param("id", stage)
        .update();
  }

  void answer(UUID stage, String answer) {
    jdbc.sql("update approval.stage set answer = :answer where id = :id and answer <> :answer")
        .param("answer", answer)
        .param("id", stage)
        .update();
  }

  /**
   * The changes in whose open requests it is the turn of a stage that names one of these people, or
   * was escalated to one.
   */
  Set<ChangeId> naming(Set<PersonId> people) {
    return jdbc.sql(
            """
            select distinct r.change_id
              from approval.request r
              join approval.stage s on s.request_id = r.id
             where r.closed_at is null
               and s.turn_at is not null
               and s.answer = 'UNSATISFIED'
               and (exists (select from approval.approver a
                             where a.stage_id = s.id and a.person_id = any (:people::uuid[]))
                    or exists (select from approval.escalation e
                                where e.stage_id = s.id and e.person_id = any (:people::uuid[])))
            """)
        .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
        .query((rs, _) -> new ChangeId(rs.getObject("change_id", UUID.class)))
        .set();
  }

  /** Of each open request, the stages whose turn it is and that wait for somebody. */
  Map<ChangeId, List<Stage>> waiting() {
    Map<ChangeId, List<Stage>> waiting = new HashMap<>();
    jdbc.sql(
            """
            select r.change_id, s.definition
              from approval.request r
              join approval.stage s on s.request_id = r.id
             where r.closed_at is null
               and s.turn_at is not null
               and s.answer = 'UNSATISFIED'
            """)
        .query(rs -> {
          ChangeId change = new ChangeId(rs.getObject("change_id", UUID.class));
          waiting
              .computeIfAbsent(change, _ -> new ArrayList<>())
              .add(json.readValue(rs.getString("definition"), Stage.class));
        });
    return waiting;
  }

  /**
   * The changes whose request may move without anybody's vote: a cool-off passes, a blocker goes.
   */
  List<ChangeId> mayMove() {
    return jdbc.sql(
            """
            select r.change_id
              from approval.request r
             where r.closed_at is null
               and (exists (select from approval.stage s
                             where s.request_id = r.id and s.cool_off_hours is not null)
                    or not exists (select from approval.stage s
                                    where s.request_id = r.id
                                      and s.answer in ('UNSATISFIED', 'BROKEN')))
             order by r.id
            """)
        .query((rs, _) -> new ChangeId(rs.getObject("change_id", UUID.class)))
        .list();
  }

  private FrozenStage toStage(ResultSet rs) throws SQLException {
    return new FrozenStage(
        rs.getObject("id", UUID.class),
        rs.getInt("place"),
        rs.getInt("in_group"),
        json.readValue(rs.getString("definition"), Stage.class),
        people(rs, "members"),
        rs.getString("not_applicable"),
        rs.getString("problem"),
        rs.getObject("cool_off_hours", Integer.class),
        instant(rs, "turn_at"),
        instant(rs, "due_at"),
        new Escalated(people(rs, "escalated_to"), instant(rs, "went_on_at")));
  }

  private static Set<PersonId> people(ResultSet rs, String column) throws SQLException {
    return Stream.of((UUID[]) rs.getArray(column).getArray())
        .map(PersonId::new)
        .collect(Collectors.toSet());
  }

  private static Request toRequest(ResultSet rs, int row) throws SQLException {
    String outcome = rs.getString("outcome");
    return new Request(
        rs.getObject("id", UUID.class),
        new ChangeId(rs.getObject("change_id", UUID.class)),
        new ClientId(rs.getObject("client_id", UUID.class)),
        rs.getInt("revision"),
        rs.getInt("policy_version"),
        rs.getString("case_name"),
        rs.getBoolean("preapproved"),
        rs.getString("problem"),
        rs.getObject("asked_at", OffsetDateTime.class).toInstant(),
        instant(rs, "closed_at"),
        outcome == null ? null : Request.Outcome.valueOf(outcome));
  }

  private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
    OffsetDateTime at = rs.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
