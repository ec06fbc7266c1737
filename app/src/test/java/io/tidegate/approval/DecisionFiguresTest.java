package io.tidegate.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.tidegate.catalogue.Candidates;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.directory.Person;
import io.tidegate.testkit.Api;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.ManyChanges;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TestDatabase;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How long the views of decisions, the sweep and the mining take with a long history of votes, and
 * how many rows each reads of which table, as the application under row-level security. Only when
 * asked: {@code -Dtidegate.decided-changes=100000}.
 */
@TidegateTest
@EnabledIfSystemProperty(named = "tidegate.decided-changes", matches = "\\d+")
class DecisionFiguresTest {
  private static final int TIMES = 5;

  /** The history's decisions are like those of one story; what is open of them waits since then. */
  private static final List<String> DECISIONS =
      List.of(
          """
          update change.change set state = 'AUTHORIZE', revision = 1
           where account_id = '%1$s' and type = 'NORMAL' and state in ('ASSESS', 'SCHEDULED', 'AUTHORIZE')
             and id <> '%2$s'
          """,
          """
          insert into change.revision
          select c.account_id, c.client_id, c.id, 1, c.created_at, r.cut_by, r.parts, r.hashes, r.hash
            from change.change c
            join change.revision r on r.change_id = '%2$s' and r.number = 1
           where c.account_id = '%1$s' and c.state = 'AUTHORIZE' and c.id <> '%2$s'
          """,
          """
          insert into approval.request (id, account_id, client_id, change_id, revision, policy_version, case_name
                                      , preapproved, asked_at, asked_by, closed_at, outcome)
          select gen_random_uuid(), c.account_id, c.client_id, c.id, 1, r.policy_version, r.case_name, false
               , c.created_at + interval '5 days', c.requester_id
               , case when c.state <> 'AUTHORIZE' then c.created_at + interval '8 days' end
               , case when c.state <> 'AUTHORIZE' then 'ACCEPTED' end
            from change.change c
            join approval.request r on r.change_id = '%2$s'
           where c.account_id = '%1$s' and c.type = 'NORMAL' and c.id <> '%2$s'
             and c.state in ('AUTHORIZE', 'CLOSED')
          """,
          """
          insert into approval.stage (id, account_id, client_id, request_id, place, in_group, name, definition, answer
                                    , turn_at, due_at)
          select gen_random_uuid(), r.account_id, r.client_id, r.id, s.place, s.in_group, s.name, s.definition
               , case when r.closed_at is null then 'UNSATISFIED' else 'SATISFIED' end
               , case when r.closed_at is not null or s.in_group = 0 then r.asked_at end
               , case when r.closed_at is not null or s.in_group = 0 then r.asked_at + interval '2 days' end
            from approval.request r
            join approval.stage s on s.request_id = (select id from approval.request where change_id = '%2$s')
           where r.account_id = '%1$s' and r.change_id <> '%2$s'
          """,
          """
          insert into approval.approver (account_id, client_id, stage_id, person_id)
          select s.account_id, s.client_id, s.id, a.person_id
            from approval.stage s
            join approval.request r on r.id = s.request_id and r.change_id <> '%2$s'
            join approval.stage like_it on like_it.name = s.name
             and like_it.request_id = (select id from approval.request where change_id = '%2$s')
            join approval.approver a on a.stage_id = like_it.id
           where s.account_id = '%1$s'
          """,
          """
          insert into approval.vote (id, account_id, client_id, stage_id, voter_id, hand_id, decision, revision, seen
                                   , at, origin, seconds_taken)
          select gen_random_uuid(), a.account_id, a.client_id, a.stage_id, a.person_id, a.person_id
               , case when random() < 0.9 then 'APPROVE' else 'ABSTAIN' end, 1, '{}'
               , s.turn_at + random() * interval '2 days', 'web', (random() * 600)::integer
            from approval.approver a
            join approval.stage s on s.id = a.stage_id
            join approval.request r on r.id = s.request_id and r.closed_at is not null
           where a.account_id = '%1$s'
          """,
          "analyze");

  @Autowired Story.Doors doors;
  @Autowired HikariDataSource pool;
  @Autowired Approvals approvals;
  @Autowired OpenDecisions decisions;
  @Autowired DecisionTimes times;
  @Autowired Together together;
  @Autowired Escalations escalations;
  @Autowired Overdue overdue;
  @Autowired Candidates candidates;
  @Autowired Changes changes;
  @Autowired Browser browser;
  @Autowired Api api;
  @Autowired SettableClock clock;
  @Autowired Worlds worlds;

  World world;

  @AfterEach
  void nothingIsLeftToDo() throws SQLException {
    execute(
        "update approval.request set closed_at = now(), outcome = 'LAPSED'"
            + " where account_id = '%s' and closed_at is null".formatted(world.id()));
    execute(
        "update change.change set state = 'CLOSED', outcome = 'SUCCESSFUL'"
            + " where account_id = '%s' and state <> 'CLOSED'".formatted(world.id()));
    clock.set(TestClock.START);
  }

  @Test
  void decisionsAreQuickAfterALongHistory() throws SQLException {
    clock.set(TestClock.START);
    world = worlds.msp();
    Story story = Story.asked(world, doors, ChangeType.NORMAL, true, 2);
    int many = Integer.getInteger("tidegate.decided-changes");
    new ManyChanges(TestDatabase.access()).write(world.id(), 200, many, 20261130);
    for (String sql : DECISIONS) {
      execute(sql.formatted(world.id(), story.id));
    }
    System.out.printf(
        "FIGURES requests %s, open %s, votes %s%n",
        one("select count(*) from approval.request"),
        one("select count(*) from approval.request where closed_at is null"),
        one("select count(*) from approval.vote"));
    Map<String, Runnable> asked = asked();
    for (Map.Entry<String, Runnable> one : asked.entrySet()) {
      figure(one.getKey(), one.getValue());
    }
    assertThat(asked).isNotEmpty();
  }

  private Map<String, Runnable> asked() {
    Map<String, Runnable> asked = new LinkedHashMap<>();
    Person manager = world.changeManager;
    page(asked, manager, "/decisions");
    page(asked, world.implementer, "/decisions");
    page(asked, world.cabMember, "/decisions/together");
    page(asked, manager, "/decisions/times?days=90");
    page(asked, manager, "/decisions/times?days=365");
    page(asked, manager, "/decisions/times?days=365&client=" + world.bakery.id());
    page(asked, manager, "/decisions/stand-ins");
    page(asked, world.cabMember, "/");
    Api.Calls program = api.as(world, manager);
    asked.put(
        "API decisions, 200",
        () -> assertThat(program.get("/api/v1/decisions?limit=200")).hasStatusOk());
    asked.put(
        "what waits for one of the board",
        () -> world.as(world.cabMember, () -> approvals.waitingFor(world.actor(world.cabMember))));
    asked.put(
        "sweep: what may move, is to be reminded, is overdue",
        () ->
            world.inAccount(() -> {
              overdue.mayMove();
              overdue.remind(world.id());
              return escalations.due();
            }));
    asked.put(
        "mining",
        () ->
            world.inAccount(() -> {
              candidates.mine(world.id());
              return true;
            }));
    return asked;
  }

  private void page(Map<String, Runnable> asked, Person reader, String page) {
    asked.put(
        reader.name() + " " + page,
        () -> assertThat(browser.get(world, reader, page)).hasStatusOk());
  }

  private void figure(String name, Runnable deed) throws SQLException {
    deed.run();
    List<Long> took = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      long begun = System.nanoTime();
      deed.run();
      took.add((System.nanoTime() - begun) / 1_000_000);
    }
    Map<String, Long> before = readings();
    deed.run();
    Map<String, Long> read = new TreeMap<>();
    readings()
        .forEach((table, rows) -> {
          long more = rows - before.getOrDefault(table, 0L);
          if (more > 500) {
            read.put(table, more);
          }
        });
    took.sort(null);
    System.out.printf(
        "FIGURES %s: %d / %d ms, reads %s%n", name, took.get(TIMES / 2), took.getLast(), read);
  }

  /** What was read without an index and of indexes; each connection hands in what it counted. */
  private Map<String, Long> readings() throws SQLException {
    List<Connection> all = new ArrayList<>();
    try {
      for (int i = 0; i < pool.getMaximumPoolSize(); i++) {
        Connection connection = pool.getConnection();
        all.add(connection);
        try (Statement statement = connection.createStatement()) {
          statement.execute("select pg_stat_force_next_flush()");
        }
      }
    } finally {
      for (Connection connection : all) {
        connection.close();
      }
    }
    Map<String, Long> readings = new LinkedHashMap<>();
    try (Connection owner = owner();
        Statement statement = owner.createStatement();
        var rows =
            statement.executeQuery(
                """
                select schemaname || '.' || relname || ' scanned', seq_tup_read from pg_stat_user_tables
                union all
                select schemaname || '.' || indexrelname, idx_tup_read from pg_stat_user_indexes
                """)) {
      while (rows.next()) {
        readings.put(rows.getString(1), rows.getLong(2));
      }
    }
    return readings;
  }

  private String one(String sql) throws SQLException {
    try (Connection owner = owner();
        Statement statement = owner.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void execute(String sql) throws SQLException {
    try (Connection owner = owner();
        Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection owner() throws SQLException {
    var access = TestDatabase.access();
    return DriverManager.getConnection(
        access.url(), access.owner().user(), access.owner().password());
  }
}
