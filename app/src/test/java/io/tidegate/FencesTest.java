package io.tidegate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.database.Login;
import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.TimeOrderedUuid;
import io.tidegate.testkit.Golden;
import io.tidegate.testkit.TestDatabase;
import io.tidegate.testkit.TidegateTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** What keeps one tenant's rows from another, read from the database's own catalogue and tried. */
@TidegateTest
class FencesTest {
  /** Rooms by floor, as the design draws them; a foreign key may only point down, or stay. */
  private static final Map<String, Integer> FLOORS =
      Map.ofEntries(
          Map.entry("api", 0),
          Map.entry("audit", 0),
          Map.entry("mail", 0),
          Map.entry("files", 0),
          Map.entry("intake", 0),
          Map.entry("directory", 1),
          Map.entry("access", 2),
          Map.entry("inventory", 3),
          Map.entry("notification", 3),
          Map.entry("policy", 3),
          Map.entry("change", 4),
          Map.entry("execution", 5),
          Map.entry("calendar", 5),
          Map.entry("catalogue", 5),
          Map.entry("knowledge", 5),
          Map.entry("imports", 5),
          Map.entry("review", 6),
          Map.entry("notice", 6),
          Map.entry("risk", 7),
          Map.entry("approval", 8),
          Map.entry("cab", 9),
          Map.entry("desk", 10),
          Map.entry("portal", 10),
          Map.entry("insight", 10),
          Map.entry("integration", 10),
          Map.entry("demo", 11));

  /**
   * All but queues that carry the account in each row and are worked off for all tenants at once,
   * and the attempts at signing in, which belong to no account and are reached by functions alone.
   */
  private static final String TENANT_TABLES =
      """
      select c.oid, n.nspname || '.' || c.relname as name, c.relrowsecurity
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p')
         and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
         and n.nspname || '.' || c.relname not in ('events.event_publication', 'scheduling.scheduled_task', 'access.attempt')
         and c.relname not like 'flyway_schema_history%'
      """;

  @Autowired JdbcClient application;
  @Autowired TransactionTemplate transaction;
  private JdbcClient owner;

  @BeforeEach
  void lookAsTheOwner() {
    Login login = TestDatabase.access().owner();
    owner =
        JdbcClient.create(
            new DriverManagerDataSource(
                TestDatabase.access().url(), login.user(), login.password()));
  }

  @Test
  void everyTenantTableNamesItsAccount() {
    assertThat(
            names(
                """
                select t.name
                  from (%s) t
                 where t.name <> 'directory.account'
                   and not exists (select from pg_attribute a
                                    where a.attrelid = t.oid
                                      and a.attname = 'account_id'
                                      and a.attnotnull)
                """))
        .isEmpty();
  }

  @Test
  void everyTenantTableHasRowLevelSecurity() {
    assertThat(names("select t.name from (%s) t where not t.relrowsecurity")).isEmpty();
  }

  @Test
  void everyPolicyAsksForTheAccount() {
    assertThat(
            names(
                """
                select t.name
                  from (%s) t
                 where not exists (select from pg_policy p where p.polrelid = t.oid)
                    or exists (select from pg_policy p
                                where p.polrelid = t.oid
                                  and coalesce(pg_get_expr(p.polqual, p.polrelid), '')
                                      || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '')
                                      not like '%%tenancy.account()%%')
                """))
        .isEmpty();
  }

  @Test
  void everyTenantTableHasAKeyOrAnIndexThatServesItsAccount() {
    assertThat(
            names(
                """
                select t.name
                  from (%s) t
                 where not exists (select from pg_index i
                                    where i.indrelid = t.oid
                                      and (i.indisprimary
                                           or exists (select from pg_attribute a
                                                       where a.attrelid = t.oid
                                                         and a.attname = 'account_id'
                                                         and a.attnum = i.indkey[0])))
                """))
        .isEmpty();
  }

  @Test
  void theApplicationOwnsNothingAndPassesNoFence() {
    assertThat(
            application
                .sql(
                    """
                    select count(*)
                      from pg_class
                     where pg_has_role(current_user, relowner, 'member')
                    """)
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(
            application
                .sql(
                    """
                    select count(*)
                      from pg_roles
                     where (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
                       and pg_has_role(current_user, oid, 'member')
                    """)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void theLedgerIsNeverRewritten() {
    for (String act :
        List.of(
            "update audit.event set reason = ''",
            "delete from audit.event",
            "truncate audit.event",
            "alter table audit.event disable row level security",
            "drop table audit.event")) {
      assertThatThrownBy(() -> application.sql(act).update())
          .as(act)
          .rootCause()
          .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }
  }

  @Test
  void foreignKeysPointOnlyWhereJavaMay() {
    List<Map<String, Object>> keys =
        owner
            .sql(
                """
                select fn.nspname as source, tn.nspname as target, c.conname as name
                  from pg_constraint c
                  join pg_class f on f.oid = c.conrelid
                  join pg_namespace fn on fn.oid = f.relnamespace
                  join pg_class t on t.oid = c.confrelid
                  join pg_namespace tn on tn.oid = t.relnamespace
                 where c.contype = 'f'
                   and fn.nspname <> tn.nspname
                """)
            .query()
            .listOfRows();
    assertThat(keys)
        .allSatisfy(
            key -> assertThat(floor(key, "target")).as("%s", key).isLessThan(floor(key, "source")));
  }

  private static int floor(Map<String, Object> key, String end) {
    return FLOORS.get(String.valueOf(key.get(end)));
  }

  @Test
  void theDoorsAroundRowLevelSecurityAreTheseAlone() throws IOException {
    Golden.assertMatches(
        "doors.txt",
        owner
            .sql(
                """
                select p.oid::regprocedure || ' ' || array_to_string(p.proconfig, ' ') || ' for '
                       || (select string_agg(coalesce(r.rolname, 'public'), ', ' order by r.rolname)
                             from aclexplode(p.proacl) a
                             left join pg_roles r on r.oid = a.grantee)
                  from pg_proc p
                 where p.prosecdef
                   and p.pronamespace <> 'pg_catalog'::regnamespace
                 order by p.oid::regprocedure::text collate "C"
                """)
            .query(String.class)
            .list());
  }

  @Test
  void theApplicationMayDeleteFromTheseTablesAlone() throws IOException {
    Golden.assertMatches(
        "deletable.txt",
        names(
            """
            select t.name
              from (%s) t
             where has_table_privilege('tidegate_application', t.oid, 'delete')
             order by t.name collate "C"
            """));
  }

  @Test
  void nobodyButTheApplicationRoleIsGrantedAnything() {
    assertThat(
            names(
                """
                select t.name || ' to ' || coalesce(r.rolname, 'public') || ': ' || a.privilege_type
                  from (%s) t
                  join pg_class c on c.oid = t.oid
                 cross join lateral aclexplode(c.relacl) a
                  left join pg_roles r on r.oid = a.grantee
                 where a.grantee <> c.relowner
                   and (r.rolname is distinct from 'tidegate_application'
                        or a.privilege_type in ('TRUNCATE', 'TRIGGER', 'REFERENCES', 'MAINTAIN'))
                """))
        .isEmpty();
  }

  @Test
  void everyRoomKeepsItsOwnHistoryOfMigrations() throws IOException {
    try (Stream<Path> rooms = Files.list(Path.of("src/main/resources/db/migration"))) {
      assertThat(
              owner
                  .sql(
                      "select relname from pg_class where relname like 'flyway_schema_history%' and relkind = 'r'")
                  .query(String.class)
                  .list())
          .containsExactlyInAnyOrderElementsOf(
              rooms
                  .map(room -> room.getFileName().toString())
                  .map(room -> room.equals("__root") ? "" : "_" + room)
                  .map(suffix -> "flyway_schema_history" + suffix)
                  .toList());
    }
  }

  @Test
  void aQueryWithoutATenantSeesNoRows() {
    accountWithATeam();
    for (String table : names("select t.name from (%s) t")) {
      if (isReadable(table)) {
        assertThat(count(table)).as(table).isZero();
      }
    }
  }

  @Test
  void aTenantSeesItsOwnRowsAndNoOthers() {
    AccountId ours = accountWithATeam();
    AccountId theirs = accountWithATeam();
    Tenancy.run(
        Tenant.of(ours),
        () ->
            transaction.executeWithoutResult(_ -> {
              assertThat(count("directory.team")).isOne();
              for (String table :
                  names("select t.name from (%s) t where t.name <> 'directory.account'")) {
                if (isReadable(table)) {
                  assertThat(strangers(table, ours)).as(table).isZero();
                }
              }
              assertThat(
                      application
                          .sql("update directory.team set name = 'taken' where account_id = ?")
                          .param(theirs.value())
                          .update())
                  .isZero();
            }));
  }

  @Test
  void aWriteForSomebodyElseFails() {
    AccountId ours = accountWithATeam();
    AccountId theirs = accountWithATeam();
    assertThatThrownBy(() -> Tenancy.run(Tenant.of(ours), () -> insertTeam(theirs)))
        .rootCause()
        .hasMessageContaining("row-level security");
  }

  @Test
  void aWriteWithoutATenantFails() {
    AccountId account = accountWithATeam();
    assertThatThrownBy(() -> insertTeam(account))
        .rootCause()
        .hasMessageContaining("row-level security");
  }

  @Test
  void aTenantDoesNotStayOnThePooledConnection() {
    AccountId account = accountWithATeam();
    for (int round = 0; round < 50; round++) {
      Tenancy.run(
          Tenant.of(account), () -> transaction.executeWithoutResult(_ -> count("directory.team")));
      assertThat(count("directory.team")).isZero();
    }
  }

  private void insertTeam(AccountId account) {
    transaction.executeWithoutResult(_ -> insertTeam(application, account));
  }

  private static void insertTeam(JdbcClient jdbc, AccountId account) {
    jdbc.sql(
            "insert into directory.team (id, account_id, name, created_at) values (?, ?, 'Network', now())")
        .params(TimeOrderedUuid.next(), account.value())
        .update();
  }

  private AccountId accountWithATeam() {
    AccountId account = AccountId.next();
    owner
        .sql(
            "insert into directory.account (id, name, kind, time_zone, created_at) values (?, 'Fence', 'MSP', 'UTC', now())")
        .param(account.value())
        .update();
    insertTeam(owner, account);
    return account;
  }

  private boolean isReadable(String table) {
    return owner
        .sql("select has_table_privilege('tidegate_application', ?, 'select')")
        .param(table)
        .query(Boolean.class)
        .single();
  }

  private int count(String table) {
    return application.sql("select count(*) from " + table).query(Integer.class).single();
  }

  private int strangers(String table, AccountId account) {
    return application
        .sql("select count(*) from " + table + " where account_id <> ?")
        .param(account.value())
        .query(Integer.class)
        .single();
  }

  private List<String> names(String query) {
    return owner.sql(query.formatted(TENANT_TABLES)).query(String.class).list();
  }
}
