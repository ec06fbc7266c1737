package io.tidegate.cab;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.PersonId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who comes whenever a member of the board does not. */
@Repository
class SubstituteStore {
  private final JdbcClient jdbc;

  SubstituteStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By whose place it is. */
  Map<PersonId, PersonId> all() {
    Map<PersonId, PersonId> all = new HashMap<>();
    jdbc.sql(
            """
            select s.member_id, s.substitute_id
              from cab.substitute s
             where s.account_id = tenancy.account()
               and s.ended_at is null
            """)
        .query(rs -> {
          all.put(
              new PersonId(rs.getObject("member_id", UUID.class)),
              new PersonId(rs.getObject("substitute_id", UUID.class)));
        });
    return all;
  }

  /** Names one in the place of the one before. */
  void put(AccountId account, PersonId member, PersonId substitute, Instant at) {
    jdbc.sql(
            """
            insert into cab.substitute (account_id, member_id, substitute_id, named_at)
            values (:account, :member, :substitute, :at)
                on conflict (account_id, member_id) do update
               set substitute_id = excluded.substitute_id
                 , named_at = excluded.named_at
                 , ended_at = null
            """)
        .param("account", account.value())
        .param("member", member.value())
        .param("substitute", substitute.value())
        .param("at", MeetingStore.utc(at))
        .update();
  }

  void end(PersonId member, Instant at) {
    jdbc.sql(
            """
            update cab.substitute
               set ended_at = :at
             where account_id = tenancy.account()
               and member_id = :member
               and ended_at is null
            """)
        .param("at", MeetingStore.utc(at))
        .param("member", member.value())
        .update();
  }
}
