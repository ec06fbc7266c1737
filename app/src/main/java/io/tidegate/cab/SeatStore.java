package io.tidegate.cab;

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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who sits on the board at a meeting. */
@Repository
class SeatStore {
  private final JdbcClient jdbc;

  SeatStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those who have a seat, as far as the reader sees them. */
  List<Seat> of(MeetingId meeting) {
    return jdbc.sql(
            """
            select s.person_id, s.client_id, s.named, s.came_at
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
            select s.meeting_id, s.person_id, s.client_id, s.named, s.came_at
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

  /** Gives seats; whoever had one and lost it has it again. How many are new. */
  int give(Meeting meeting, Collection<PersonId> people, @Nullable ClientId client, boolean named) {
    return jdbc.sql(
            """
            insert into cab.seat (account_id, meeting_id, person_id, client_id, named)
            select :account, :meeting, unnest(:people::uuid[]), :client::uuid, :named
                on conflict (meeting_id, person_id) do update
               set left_at = null
                 , named = excluded.named
             where seat.left_at is not null
            """)
        .param("account", meeting.account().value())
        .param("meeting", meeting.id().value())
        .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
        .param("client", client == null ? null : client.value())
        .param("named", named)
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
    return new Seat(
        new PersonId(rs.getObject("person_id", UUID.class)),
        client == null ? null : new ClientId(client),
        rs.getBoolean("named"),
        MeetingStore.instant(rs, "came_at"));
  }
}
