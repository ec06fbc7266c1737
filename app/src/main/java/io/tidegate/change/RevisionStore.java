package io.tidegate.change;

import static io.tidegate.change.ChangeRow.utc;

import io.tidegate.kernel.ChangeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class RevisionStore {
  private static final TypeReference<Map<Aspect, Map<String, Object>>> PARTS =
      new TypeReference<>() {};
  private static final TypeReference<Map<Aspect, String>> HASHES = new TypeReference<>() {};
  private static final String SELECT =
      """
      select number, cut_at, cut_by, parts, hashes, hash
        from change.revision
       where change_id = :change
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  RevisionStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void insert(Change change, Revision revision) {
    jdbc.sql(
            """
            insert into change.revision
                   (account_id, client_id, change_id, number, cut_at, cut_by, parts, hashes, hash)
            values (:account, :client, :change, :number, :at, :by, :parts::jsonb, :hashes::jsonb, :hash)
            """)
        .param("account", change.account().value())
        .param("client", change.client().value())
        .param("change", change.id().value())
        .param("number", revision.number())
        .param("at", utc(revision.cutAt()))
        .param("by", revision.cutBy())
        .param("parts", json.writeValueAsString(revision.parts()))
        .param("hashes", json.writeValueAsString(revision.hashes()))
        .param("hash", revision.hash())
        .update();
  }

  Optional<Revision> find(ChangeId change, int number) {
    return jdbc.sql(SELECT + " and number = :number")
        .param("change", change.value())
        .param("number", number)
        .query(this::toRevision)
        .optional();
  }

  /** The hashes of one revision of each change. */
  Map<ChangeId, Map<Aspect, String>> hashes(Map<ChangeId, Integer> numbers) {
    Map<ChangeId, Map<Aspect, String>> hashes = new HashMap<>();
    List<ChangeId> changes = List.copyOf(numbers.keySet());
    jdbc.sql(
            """
            select r.change_id, r.hashes
              from unnest(:changes::uuid[], :numbers::integer[]) as wanted (change_id, number)
              join change.revision r on r.change_id = wanted.change_id and r.number = wanted.number
            """)
        .param("changes", changes.stream().map(ChangeId::value).toArray(UUID[]::new))
        .param("numbers", changes.stream().map(numbers::get).toArray(Integer[]::new))
        .query(rs -> {
          hashes.put(
              new ChangeId(rs.getObject("change_id", UUID.class)),
              json.readValue(rs.getString("hashes"), HASHES));
        });
    return hashes;
  }

  /** All of a change, newest first. */
  List<Revision> list(ChangeId change) {
    return jdbc.sql(SELECT + " order by number desc")
        .param("change", change.value())
        .query(this::toRevision)
        .list();
  }

  private Revision toRevision(ResultSet rs, int rowNumber) throws SQLException {
    return new Revision(
        rs.getInt("number"),
        rs.getObject("cut_at", OffsetDateTime.class).toInstant(),
        rs.getString("cut_by"),
        json.readValue(rs.getString("parts"), PARTS),
        json.readValue(rs.getString("hashes"), HASHES),
        rs.getString("hash"));
  }
}
