package io.tidegate.change;

import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Window;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a change still to come occupies, and when: its items and the people who carry it out. */
@Repository
class BookingStore {
  private static final Set<State> COUNTING =
      EnumSet.of(State.ASSESS, State.AUTHORIZE, State.SCHEDULED, State.IMPLEMENT);

  private final JdbcClient jdbc;

  BookingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes what follows from the change as it is now; nothing where nothing of it differs. */
  void update(Change before, Change after) {
    Booking was = Booking.of(before);
    Booking is = Booking.of(after);
    if (is.equals(was)) {
      return;
    }
    if (was.window() != null) {
      jdbc.sql("delete from change.booking where change_id = :id")
          .param("id", after.id().value())
          .update();
    }
    insert(after, is);
  }

  private void insert(Change change, Booking booking) {
    Window window = booking.window();
    if (window == null) {
      return;
    }
    jdbc.sql(
            """
            insert into change.booking (account_id, client_id, change_id, thing_id, window_start, window_end, running)
            select :account, :client, :id, unnest(:things::uuid[]), :start, :end, :running
            """)
        .param("account", change.account().value())
        .param("client", change.client().value())
        .param("id", change.id().value())
        .param("things", booking.things().toArray(UUID[]::new))
        .param("start", window.start().atOffset(ZoneOffset.UTC))
        .param("end", window.end().atOffset(ZoneOffset.UTC))
        .param("running", booking.running())
        .update();
  }

  /** The changes that occupy one of these in a window that ends after the moment, soonest first. */
  List<ChangeId> after(Set<UUID> things, Instant moment, int most) {
    return jdbc.sql(
            """
            select b.change_id
              from change.booking b
             where b.account_id = tenancy.account()
               and b.thing_id = any (:things)
               and b.window_end > :moment
             group by b.change_id
             order by min(b.window_start), b.change_id
             limit :most
            """)
        .param("things", things.toArray(UUID[]::new))
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query((rs, _) -> new ChangeId(rs.getObject("change_id", UUID.class)))
        .list();
  }

  List<ChangeId> running(Set<UUID> things) {
    return jdbc.sql(
            """
            select distinct b.change_id
              from change.booking b
             where b.account_id = tenancy.account()
               and b.thing_id = any (:things)
               and b.running
            """)
        .param("things", things.toArray(UUID[]::new))
        .query((rs, _) -> new ChangeId(rs.getObject("change_id", UUID.class)))
        .list();
  }

  /** Null for one that occupies nothing. */
  private record Booking(@Nullable Window window, boolean running, Set<UUID> things) {
    private static final Booking NONE = new Booking(null, false, Set.of());

    static Booking of(Change change) {
      Set<UUID> things = new HashSet<>();
      change.scope().affected().stream().map(ItemId::value).forEach(things::add);
      change.people().implementers().stream().map(PersonId::value).forEach(things::add);
      return change.window() == null || things.isEmpty() || !COUNTING.contains(change.state())
          ? NONE
          : new Booking(change.window(), change.state() == State.IMPLEMENT, things);
    }
  }
}
