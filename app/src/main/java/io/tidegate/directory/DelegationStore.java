package io.tidegate.directory;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Window;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DelegationStore {
  private static final String SELECT =
      """
      select delegation.id, principal_id, delegate_id, starts_at, ends_at, withdrawn_at
        from directory.delegation
      """;

  /** Both still have to be here: nobody stands in for, or is, an archived person. */
  private static final String BOTH_HERE =
      SELECT
          + """
            join directory.person principal on principal.id = delegation.principal_id
            join directory.person delegate on delegate.id = delegation.delegate_id
           where delegation.withdrawn_at is null
             and principal.archived_at is null
             and delegate.archived_at is null
          """;

  private static final String IN_FORCE =
      BOTH_HERE
          + """
             and starts_at <= :at
             and ends_at > :at
          """;

  private final JdbcClient jdbc;

  DelegationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(AccountId account, Delegation delegation, Instant at) {
    jdbc.sql(
            """
            insert into directory.delegation
                   (id, account_id, principal_id, delegate_id, starts_at, ends_at, created_at)
            values (:id, :account, :principal, :delegate, :start, :end, :at)
            """)
        .param("id", delegation.id().value())
        .param("account", account.value())
        .param("principal", delegation.principal().value())
        .param("delegate", delegation.delegate().value())
        .param("start", delegation.startsAt().atOffset(ZoneOffset.UTC))
        .param("end", delegation.endsAt().atOffset(ZoneOffset.UTC))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  List<Delegation> inForceOf(Collection<PersonId> principals, Instant at) {
    return jdbc.sql(IN_FORCE + " and principal_id = any (:principals)")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("principals", principals.stream().map(PersonId::value).toArray(UUID[]::new))
        .query(DelegationStore::toDelegation)
        .list();
  }

  /** Whether it stood until now. */
  boolean withdraw(DelegationId id, Instant at) {
    return jdbc.sql(
                """
                update directory.delegation
                   set withdrawn_at = :at
                 where id = :id
                   and withdrawn_at is null
                """)
            .param("id", id.value())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  Optional<Delegation> find(DelegationId id) {
    return jdbc.sql(SELECT + " where id = :id")
        .param("id", id.value())
        .query(DelegationStore::toDelegation)
        .optional();
  }

  List<Delegation> byPrincipal(PersonId principal, Instant notEndedBefore) {
    return jdbc.sql(
            SELECT
                + """
                 where principal_id = :principal
                   and withdrawn_at is null
                   and ends_at > :at
                 order by starts_at, id
                """)
        .param("principal", principal.value())
        .param("at", notEndedBefore.atOffset(ZoneOffset.UTC))
        .query(DelegationStore::toDelegation)
        .list();
  }

  /** Of those who are here, to those who are. */
  List<Delegation> byPrincipals(Collection<PersonId> principals, Instant notEndedBefore) {
    return jdbc.sql(
            BOTH_HERE
                + """
                   and principal_id = any (:principals)
                   and ends_at > :at
                 order by starts_at, delegation.id
                """)
        .param("principals", principals.stream().map(PersonId::value).toArray(UUID[]::new))
        .param("at", notEndedBefore.atOffset(ZoneOffset.UTC))
        .query(DelegationStore::toDelegation)
        .list();
  }

  List<Delegation> within(Window span, int most) {
    return jdbc.sql(
            BOTH_HERE
                + """
                   and delegation.account_id = tenancy.account()
                   and starts_at < :end
                   and ends_at > :start
                 order by starts_at, delegation.id
                 limit :most
                """)
        .param("start", span.start().atOffset(ZoneOffset.UTC))
        .param("end", span.end().atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query(DelegationStore::toDelegation)
        .list();
  }

  List<Delegation> byDelegate(PersonId delegate, Instant notEndedBefore) {
    return jdbc.sql(
            SELECT
                + """
                 where delegate_id = :delegate
                   and withdrawn_at is null
                   and ends_at > :at
                 order by starts_at, id
                """)
        .param("delegate", delegate.value())
        .param("at", notEndedBefore.atOffset(ZoneOffset.UTC))
        .query(DelegationStore::toDelegation)
        .list();
  }

  List<Delegation> inForceFor(PersonId delegate, Instant at) {
    return jdbc.sql(IN_FORCE + " and delegate_id = :delegate order by starts_at, delegation.id")
        .param("delegate", delegate.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(DelegationStore::toDelegation)
        .list();
  }

  List<Delegation> inForceOf(PersonId principal, Instant at) {
    return jdbc.sql(IN_FORCE + " and principal_id = :principal order by starts_at, delegation.id")
        .param("principal", principal.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(DelegationStore::toDelegation)
        .list();
  }

  private static Delegation toDelegation(ResultSet rs, int rowNumber) throws SQLException {
    OffsetDateTime withdrawn = rs.getObject("withdrawn_at", OffsetDateTime.class);
    return new Delegation(
        new DelegationId(rs.getObject("id", UUID.class)),
        new PersonId(rs.getObject("principal_id", UUID.class)),
        new PersonId(rs.getObject("delegate_id", UUID.class)),
        rs.getObject("starts_at", OffsetDateTime.class).toInstant(),
        rs.getObject("ends_at", OffsetDateTime.class).toInstant(),
        withdrawn == null ? null : withdrawn.toInstant());
  }
}
