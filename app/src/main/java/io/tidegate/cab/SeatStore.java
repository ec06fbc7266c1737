package io.tidegate.cab;

import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who sits on the board at a meeting. */
@Repository
class SeatStore {
  private static final String VOICES =
      """
      select i.change_id, o.person_id as member, s.person_id as hand
        from cab.seat s
        join cab.seat o on o.meeting_id = s.meeting_id
                       and o.person_id = s.stands_in_for
                       and o.stands_in_for is null
                       and o.left_at is null
                       and o.came_at is null
        join cab.meeting m on m.id = s.meeting_id
                          and m.state in ('PLANNED', 'RUNNING')
        join cab.item i on i.account_id = s.account_id
                       and i.meeting_id = s.meeting_id
                       and i.state = 'OPEN'
                       and i.kind = 'CHANGE'
       where s.account_id = tenancy.account()
         and s.stands_in_for is not null
         and s.left_at is null
         and s.reply is distinct from 'DECLINED'
      """;
  private static final RowMapper<Voice> VOICE =
      (rs, _) ->
          new Voice(
              new ChangeId(rs.getObject("change_id", UUID.class)),
              new PersonId(rs.getObject("member", UUID.class)),
              new PersonId(rs.getObject("hand", UUID.class)));

  private final JdbcClient jdbc;

  SeatStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those who have a seat, as far as the reader sees them. */
  List<Seat> of(MeetingId meeting) {
    return jdbc.sql(
            """
            select s.person_id, s.client_id, s.named, s.came_at, s.reply, s.stands_in_for
              from cab.seat s
             where s.meeting_id = :meeting
               and s.left_at is null
             order by s.person_id
            """)
        .param("meeting", meeting.value())
        .query((rs, _) -> seat(rs))
        .list();
  }

  /** The same of each of these meetings. */
  Map<MeetingId, List<Seat>> of(Collection<MeetingId> meetings) {
    Map<MeetingId, List<Seat>> seats = new HashMap<>();
    jdbc.sql(
            """
            select s.meeting_id, s.person_id, s.client_id, s.named, s.came_at, s.reply, s.stands_in_for
              from cab.seat s
             where s.account_id = tenancy.account()
               and s.meeting_id = any (:meetings)
               and s.left_at is null
             order by s.person_id
            """)
        .param("meetings", meetings.stream().map(MeetingId::value).toArray(UUID[]::new))
        .query(rs -> {
          MeetingId meeting = new MeetingId(rs.getObject("meeting_id", UUID.class));
          seats.computeIfAbsent(meeting, _ -> new ArrayList<>()).add(seat(rs));
        });
    return seats;
  }

  /**
   * Gives seats of their own; whoever had one and lost it, or sat in another's, has it again. How
   * many are new.
   */
  int give(Meeting meeting, Collection<PersonId> people, @Nullable ClientId client, boolean named) {
    return jdbc.sql(
            """
            insert into cab.seat (account_id, meeting_id, person_id, client_id, named)
            select :account, :meeting, unnest(:people::uuid[]), :client::uuid, :named
                on conflict (meeting_id, person_id) do update
               set left_at = null
                 , named = excluded.named
                 , reply = null
                 , replied_at = null
                 , stands_in_for = null
             where seat.left_at is not null
                or seat.stands_in_for is not null
            """)
        .param("account", meeting.account().value())
        .param("meeting", meeting.id().value())
        .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
        .param("client", client == null ? null : client.value())
        .param("named", named)
        .update();
  }

  /**
   * Whose votes somebody gives on which changes: of those in whose place they sit, and who are not
   * there, on what stands open on the agenda of that meeting.
   */
  Map<ChangeId, Set<PersonId>> voices(PersonId hand) {
    return jdbc
        .sql(VOICES + " and s.person_id = :hand")
        .param("hand", hand.value())
        .query(VOICE)
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Voice::change, Collectors.mapping(Voice::member, Collectors.toSet())));
  }

  /** The same of one change: who gives the votes, by the member whose they are. */
  Map<PersonId, Set<PersonId>> voices(ChangeId change) {
    return jdbc
        .sql(VOICES + " and i.change_id = :change")
        .param("change", change.value())
        .query(VOICE)
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Voice::member, Collectors.mapping(Voice::hand, Collectors.toSet())));
  }

  /** Seats somebody in another's place. */
  void standIn(Meeting meeting, PersonId person, PersonId whose) {
    jdbc.sql(
            """
            insert into cab.seat (account_id, meeting_id, person_id, named, stands_in_for)
            values (:account, :meeting, :person, true, :whose)
                on conflict (meeting_id, person_id) do update
               set left_at = null
                 , reply = null
                 , replied_at = null
                 , stands_in_for = excluded.stands_in_for
            """)
        .param("account", meeting.account().value())
        .param("meeting", meeting.id().value())
        .param("person", person.value())
        .param("whose", whose.value())
        .update();
  }

  /** Writes down what somebody said to the invitation. */
  void reply(MeetingId meeting, PersonId person, Reply reply, Instant at) {
    jdbc.sql(
            """
            update cab.seat
               set reply = :reply
                 , replied_at = :at
             where meeting_id = :meeting
               and person_id = :person
            """)
        .param("reply", reply.name())
        .param("at", MeetingStore.utc(at))
        .param("meeting", meeting.value())
        .param("person", person.value())
        .update();
  }

  /** What was said of another time does not hold for this one. */
  void forgetReplies(MeetingId meeting) {
    jdbc.sql(
            """
            update cab.seat
               set reply = null
                 , replied_at = null
             where meeting_id = :meeting
               and reply is not null
            """)
        .param("meeting", meeting.value())
        .update();
  }

  /** Takes seats away. */
  void take(MeetingId meeting, Collection<PersonId> people, Instant at) {
    jdbc.sql(
            """
            update cab.seat
               set left_at = :at
             where meeting_id = :meeting
               and person_id = any (:people)
               and left_at is null
               and came_at is null
            """)
        .param("at", MeetingStore.utc(at))
        .param("meeting", meeting.value())
        .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
        .update();
  }

  /** Somebody comes; whoever has no seat gets one. None when they are here already. */
  int come(Meeting meeting, PersonId person, @Nullable ClientId client, Instant at) {
    return jdbc.sql(
            """
            insert into cab.seat (account_id, meeting_id, person_id, client_id, named, came_at)
            values (:account, :meeting, :person, :client::uuid, true, :at)
                on conflict (meeting_id, person_id) do update
               set came_at = excluded.came_at
                 , left_at = null
             where seat.came_at is null
            """)
        .param("account", meeting.account().value())
        .param("meeting", meeting.id().value())
        .param("person", person.value())
        .param("client", client == null ? null : client.value())
        .param("at", MeetingStore.utc(at))
        .update();
  }

  private static Seat seat(ResultSet rs) throws SQLException {
    UUID client = rs.getObject("client_id", UUID.class);
    String reply = rs.getString("reply");
    UUID whose = rs.getObject("stands_in_for", UUID.class);
    return new Seat(
        new PersonId(rs.getObject("person_id", UUID.class)),
        client == null ? null : new ClientId(client),
        rs.getBoolean("named"),
        MeetingStore.instant(rs, "came_at"),
        reply == null ? null : Reply.valueOf(reply),
        whose == null ? null : new PersonId(whose));
  }

  /** A vote on a change that somebody gives in a member's place. */
  private record Voice(ChangeId change, PersonId member, PersonId hand) {}
}
