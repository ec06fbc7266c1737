package io.tidegate.approval;

import io.tidegate.change.Aspect;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Votes, stages set aside, and when somebody first looked. */
@Repository
class VoteStore {
  private static final TypeReference<Map<Aspect, String>> HASHES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  VoteStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void insert(AccountId account, Request request, Ballot ballot) {
    Vote vote = ballot.vote();
    jdbc.sql(
            """
            insert into approval.vote
                   (id, account_id, client_id, stage_id, voter_id, hand_id, decision, words
                  , revision, seen, at, origin, seconds_taken, carried_from)
            values (:id, :account, :client, :stage, :voter, :hand, :decision, :words
                  , :revision, :seen::jsonb, :at, :origin, :seconds, :carriedFrom)
            """)
        .param("id", ballot.id())
        .param("account", account.value())
        .param("client", request.client().value())
        .param("stage", ballot.stage())
        .param("voter", vote.voter().value())
        .param("hand", vote.hand().value())
        .param("decision", vote.decision().name())
        .param("words", vote.decision().words())
        .param("revision", vote.seen().revision())
        .param("seen", json.writeValueAsString(vote.seen().aspects()))
        .param("at", utc(vote.at()))
        .param("origin", ballot.origin())
        .param("seconds", ballot.secondsTaken())
        .param("carriedFrom", ballot.carriedFrom())
        .update();
  }

  void end(UUID vote, String because, Instant at) {
    jdbc.sql(
            """
            update approval.vote
               set ended_at = :at, ended_because = :because
             where id = :id
               and ended_at is null
            """)
        .param("at", utc(at))
        .param("because", because)
        .param("id", vote)
        .update();
  }

  /** The votes on a change that lapsed with an edit, in the order they were given. */
  List<LapsedVote> lapsed(ChangeId change) {
    return jdbc.sql(
            """
            select v.voter_id, s.name, v.decision, v.words, v.revision, v.at
              from approval.request r
              join approval.stage s on s.request_id = r.id
              join approval.vote v on v.stage_id = s.id
             where r.change_id = :change
               and v.ended_because = 'LAPSED'
             order by v.at, v.id
            """)
        .param("change", change.value())
        .query((rs, _) ->
            new LapsedVote(
                new PersonId(rs.getObject("voter_id", UUID.class)),
                rs.getString("name"),
                Decision.of(rs.getString("decision"), rs.getString("words")),
                rs.getInt("revision"),
                rs.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** Every vote of a request, in the order they were given. */
  List<Ballot> of(UUID request) {
    return of(List.of(request));
  }

  /** Every vote of these requests, in the order they were given. */
  List<Ballot> of(Collection<UUID> requests) {
    return jdbc.sql(
            """
            select v.id, v.stage_id, v.voter_id, v.hand_id, v.decision, v.words, v.revision, v.seen
                 , v.at, v.origin, v.seconds_taken, v.carried_from, v.ended_at, v.ended_because
              from approval.vote v
              join approval.stage s on s.id = v.stage_id
             where s.request_id = any (:requests)
             order by v.at, v.id
            """)
        .param("requests", requests.toArray(UUID[]::new))
        .query(this::toBallot)
        .list();
  }

  void setAside(AccountId account, Request request, UUID stage, UUID id, Standing.Overriding word) {
    jdbc.sql(
            """
            insert into approval.override
                   (id, account_id, client_id, stage_id, by_id, at, reason, revision, hashes)
            values (:id, :account, :client, :stage, :by, :at, :reason, :revision, :hashes::jsonb)
            """)
        .param("id", id)
        .param("account", account.value())
        .param("client", request.client().value())
        .param("stage", stage)
        .param("by", word.by().value())
        .param("at", utc(word.at()))
        .param("reason", word.reason())
        .param("revision", word.seen().revision())
        .param("hashes", json.writeValueAsString(word.seen().aspects()))
        .update();
  }

  /** The newest word by which each stage of these requests was set aside, if any was. */
  Map<UUID, Standing.Overriding> setAside(Collection<UUID> requests) {
    Map<UUID, Standing.Overriding> newest = new HashMap<>();
    jdbc.sql(
            """
            select o.stage_id, o.by_id, o.at, o.reason, o.revision, o.hashes
              from approval.override o
              join approval.stage s on s.id = o.stage_id
             where s.request_id = any (:requests)
             order by o.id
            """)
        .param("requests", requests.toArray(UUID[]::new))
        .query(rs -> {
          newest.put(rs.getObject("stage_id", UUID.class), toOverriding(rs));
        });
    return newest;
  }

  /** Notes that the person has the revision before them; only the first time counts. */
  void look(AccountId account, ChangeId change, int revision, PersonId person, Instant at) {
    jdbc.sql(
            """
            insert into approval.look (account_id, change_id, revision, person_id, first_at)
            values (:account, :change, :revision, :person, :at)
            on conflict do nothing
            """)
        .param("account", account.value())
        .param("change", change.value())
        .param("revision", revision)
        .param("person", person.value())
        .param("at", utc(at))
        .update();
  }

  Optional<Instant> firstLook(ChangeId change, int revision, PersonId person) {
    return jdbc.sql(
            """
            select first_at
              from approval.look
             where change_id = :change
               and revision = :revision
               and person_id = :person
            """)
        .param("change", change.value())
        .param("revision", revision)
        .param("person", person.value())
        .query((rs, _) -> rs.getObject("first_at", OffsetDateTime.class).toInstant())
        .optional();
  }

  /** Of which of these revisions the person has had the decision before them. */
  Set<ChangeId> opened(Map<ChangeId, Integer> revisions, PersonId person) {
    List<ChangeId> asked = List.copyOf(revisions.keySet());
    return jdbc.sql(
            """
            select l.change_id
              from unnest(:changes::uuid[], :revisions::int[]) as asked (change_id, revision)
              join approval.look l on l.change_id = asked.change_id and l.revision = asked.revision
             where l.person_id = :person
            """)
        .param("changes", asked.stream().map(ChangeId::value).toArray(UUID[]::new))
        .param("revisions", asked.stream().map(revisions::get).toArray(Integer[]::new))
        .param("person", person.value())
        .query((rs, _) -> new ChangeId(rs.getObject("change_id", UUID.class)))
        .set();
  }

  private Standing.Overriding toOverriding(ResultSet rs) throws SQLException {
    return new Standing.Overriding(
        new PersonId(rs.getObject("by_id", UUID.class)),
        rs.getObject("at", OffsetDateTime.class).toInstant(),
        rs.getString("reason"),
        new Content(rs.getInt("revision"), json.readValue(rs.getString("hashes"), HASHES)));
  }

  private Ballot toBallot(ResultSet rs, int row) throws SQLException {
    Content seen = new Content(rs.getInt("revision"), json.readValue(rs.getString("seen"), HASHES));
    Instant ended = instant(rs, "ended_at");
    Vote vote =
        new Vote(
            new PersonId(rs.getObject("voter_id", UUID.class)),
            new PersonId(rs.getObject("hand_id", UUID.class)),
            Decision.of(rs.getString("decision"), rs.getString("words")),
            seen,
            rs.getObject("at", OffsetDateTime.class).toInstant(),
            ended != null);
    return new Ballot(
        rs.getObject("id", UUID.class),
        rs.getObject("stage_id", UUID.class),
        vote,
        rs.getString("origin"),
        rs.getObject("seconds_taken", Integer.class),
        rs.getObject("carried_from", UUID.class),
        ended,
        rs.getString("ended_because"));
  }

  private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
    OffsetDateTime at = rs.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
