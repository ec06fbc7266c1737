package io.tidegate.approval;

import io.tidegate.change.Change;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Spoken authorisations. */
@Repository
class VerbalStore {
  private static final String SELECT =
      """
      select vote_id, change_id, authoriser, recorded_by, channel, said_at, confirm_by
           , coalesce(answer, 'OPEN') as standing, answered_at, answer_words
        from approval.verbal
      """;

  private final JdbcClient jdbc;

  VerbalStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Change change, VerbalWord word) {
    jdbc.sql(
            """
            insert into approval.verbal
                   (vote_id, account_id, client_id, change_id, authoriser, recorded_by, channel, said_at, confirm_by)
            values (:vote, :account, :client, :change, :authoriser, :recordedBy, :channel, :saidAt, :confirmBy)
            """)
        .param("vote", word.vote())
        .param("account", change.account().value())
        .param("client", change.client().value())
        .param("change", change.id().value())
        .param("authoriser", word.authoriser().value())
        .param("recordedBy", word.recordedBy().value())
        .param("channel", word.channel())
        .param("saidAt", utc(word.saidAt()))
        .param("confirmBy", utc(word.confirmBy()))
        .update();
  }

  /** All words on a change, oldest first. */
  List<VerbalWord> of(ChangeId change) {
    return jdbc.sql(SELECT + " where change_id = :change order by said_at, vote_id")
        .param("change", change.value())
        .query(VerbalStore::toWord)
        .list();
  }

  /** The words that wait for this person's answer. */
  List<VerbalWord> waitingFor(PersonId authoriser) {
    return jdbc.sql(SELECT + " where authoriser = :person and answer is null order by confirm_by")
        .param("person", authoriser.value())
        .query(VerbalStore::toWord)
        .list();
  }

  /** Whether it was still open. */
  boolean answer(UUID vote, VerbalWord.Standing answer, String words, Instant at) {
    return jdbc.sql(
                """
                update approval.verbal
                   set answer = :answer, answered_at = :at, answer_words = :words
                 where vote_id = :vote
                   and answer is null
                """)
            .param("answer", answer.name())
            .param("at", utc(at))
            .param("words", words)
            .param("vote", vote)
            .update()
        == 1;
  }

  /** Takes the words of whose time half has passed; each is given once. */
  List<VerbalWord> takeToRemind(Instant now) {
    return jdbc.sql(
            """
            update approval.verbal w
               set reminded_at = :now
              from approval.vote v
             where v.id = w.vote_id
               and w.answer is null
               and w.reminded_at is null
               and v.at + (w.confirm_by - v.at) / 2 <= :now
            returning w.vote_id, w.change_id, w.authoriser, w.recorded_by, w.channel, w.said_at
                    , w.confirm_by, 'OPEN' as standing, w.answered_at, w.answer_words
            """)
        .param("now", utc(now))
        .query(VerbalStore::toWord)
        .list();
  }

  /** Takes the words that are overdue and were not escalated yet; each is given once. */
  List<VerbalWord> takeOverdue(Instant now) {
    return jdbc.sql(
            """
            update approval.verbal
               set escalated_at = :now
             where answer is null
               and escalated_at is null
               and confirm_by <= :now
            returning vote_id, change_id, authoriser, recorded_by, channel, said_at, confirm_by
                    , 'OPEN' as standing, answered_at, answer_words
            """)
        .param("now", utc(now))
        .query(VerbalStore::toWord)
        .list();
  }

  private static VerbalWord toWord(ResultSet rs, int row) throws SQLException {
    OffsetDateTime answered = rs.getObject("answered_at", OffsetDateTime.class);
    return new VerbalWord(
        rs.getObject("vote_id", UUID.class),
        new ChangeId(rs.getObject("change_id", UUID.class)),
        new PersonId(rs.getObject("authoriser", UUID.class)),
        new PersonId(rs.getObject("recorded_by", UUID.class)),
        rs.getString("channel"),
        rs.getObject("said_at", OffsetDateTime.class).toInstant(),
        rs.getObject("confirm_by", OffsetDateTime.class).toInstant(),
        VerbalWord.Standing.valueOf(rs.getString("standing")),
        answered == null ? null : answered.toInstant(),
        rs.getString("answer_words"));
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
