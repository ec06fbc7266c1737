package io.tidegate;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Nothing reads its way through a big table: no page, and no call of the API, whoever asks.
 * PostgreSQL counts what each makes it read, as the application's role under row-level security and
 * within functions too, which a plan does not show: rows that were scanned without an index, and
 * entries of indexes. Both stay far below what there is.
 */
@TidegateTest
class RowsReadTest {
  private static final int CHANGES = 100_000;

  /** A search looks at the newest 2,000, their client's names and what they are narrowed by. */
  private static final long MOST = 12_000;

  /** A count stops at 1,000, which a scan may find soonest where every third row matches. */
  private static final long MOST_SCANNED = 5_000;

  private static final List<String> BIG =
      List.of(
          "change.change",
          "change.step",
          "change.affected_item",
          "change.booking",
          "change.implementer",
          "audit.event",
          "inventory.configuration_record",
          "inventory.unrecorded_change");

  /** A record of every change, and of every fifth a difference that nobody had planned. */
  private static final List<String> OF_CONFIGURATIONS =
      List.of(
          """
          insert into inventory.configuration_record
                 (id, account_id, client_id, item_id, at, cause, change_id, because, by_name, facts, differences, differs)
          select gen_random_uuid(), c.account_id, c.client_id, touched.item_id, c.window_end, 'EDITED', c.id, '', 'Somebody'
               , '{"name": "SRV", "state": "LIVE"}'
               , '[{"fact": "usersServed", "attribute": false, "before": 1, "after": 2}]', true
            from change.change c
           cross join lateral (select item_id from change.affected_item a where a.change_id = c.id limit 1) touched
           where c.account_id = '%s'
          """,
          """
          insert into inventory.unrecorded_change
                 (id, account_id, client_id, item_id, attribute, recorded, observed, source, first_seen, last_seen
                , times_seen, turns, triage, reason, triaged_at)
          select gen_random_uuid(), r.account_id, r.client_id, r.item_id, 'build', '1', '2', 'scan', r.at, r.at
               , 1, 1, 'DISMISSED', 'It is none', r.at
            from inventory.configuration_record r
            join change.change c on c.id = r.change_id
           where r.account_id = '%s' and c.number % 5 = 0
          """);

  @Autowired HikariDataSource pool;
  @Autowired Browser browser;
  @Autowired Api api;
  @Autowired SettableClock clock;
  @Autowired Worlds worlds;

  World world;

  @BeforeEach
  void aLongHistory() throws SQLException {
    clock.set(TestClock.START);
    world = worlds.msp();
    new ManyChanges(TestDatabase.access()).write(world.id(), 200, CHANGES, 20261121);
    try (Connection owner = owner();
        Statement statement = owner.createStatement()) {
      for (String rows : OF_CONFIGURATIONS) {
        statement.execute(rows.replace("%s", world.id().toString()));
      }
      statement.execute("analyze inventory.configuration_record, inventory.unrecorded_change");
    }
  }

  /** So that no sweep of another test has a thousand reminders to send. */
  @AfterEach
  void nothingIsLeftToDo() throws SQLException {
    try (Connection owner = owner();
        Statement statement = owner.createStatement()) {
      statement.execute(
          "update change.change set state = 'CLOSED', outcome = 'SUCCESSFUL' where account_id = '%s' and state <> 'CLOSED'"
              .formatted(world.id()));
    }
  }

  @Test
  void nothingReadsItsWayThroughABigTable() throws SQLException {
    Map<String, String> tooMuch = new TreeMap<>();
    for (Visit visit : visits()) {
      // What is asked for the first time fills caches of the connection.
      visit.go().run();
      Map<String, Reading> before = readings();
      visit.go().run();
      readings()
          .forEach((table, after) -> {
            Reading read = after.since(before.get(table));
            if (read.scanned() > MOST_SCANNED || read.indexed() > MOST) {
              tooMuch.put(visit.name() + " of " + table, read.toString());
            }
          });
    }
    assertThat(tooMuch).isEmpty();
  }

  private List<Visit> visits() throws SQLException {
    List<Visit> visits = new ArrayList<>();
    for (String page : pages()) {
      visits.add(visit("The change manager", world.changeManager, page));
      visits.add(visit("A technician", world.implementer, page));
    }
    for (String page : pagesOfAClient()) {
      visits.add(visit("A client's person", world.clientViewer, page));
    }
    Api.Calls staff = api.as(world, world.changeManager);
    Api.Calls client = api.as(world, world.clientViewer);
    visits.add(
        visit(
            "A client's person",
            world.clientViewer,
            "/what-changed?client=" + world.bakery.id() + "&at=2024-02-01T00:00:00Z"));
    visits.add(
        call(
            "A client's program", client, "/api/v1/what-changed?at=2024-02-01T00:00:00Z&hours=72"));
    for (String path : calls()) {
      visits.add(call("A program", staff, path));
      visits.add(call("A client's program", client, path));
    }
    visits.add(call("An auditor's program", api.as(world, world.auditor), "/api/v1/ledger"));
    visits.add(call("A program", staff, "/api/v1/changes/" + closed() + "/ledger"));
    visits.add(call("A program", staff, "/api/v1/changes/" + scheduled() + "/conflicts"));
    visits.add(call("A program", staff, "/api/v1/changes/" + scheduled() + "/slots?limit=20"));
    return visits;
  }

  private Visit visit(String reader, Person person, String page) {
    return new Visit(
        reader + " at " + page,
        () ->
            assertThat(browser.get(world, person, page).exchange().getResponse().getStatus())
                .as(page)
                .isLessThan(400));
  }

  private Visit call(String caller, Api.Calls calls, String path) {
    return new Visit(
        caller + " at " + path,
        () -> {
          clock.tick(Duration.ofSeconds(1));
          assertThat(calls.get(path)).as(path).hasStatusOk();
        });
  }

  private String closed() throws SQLException {
    return one(
        "select number from change.change where account_id = '%s' and state = 'CLOSED' limit 1");
  }

  private String scheduled() throws SQLException {
    return one(
        "select number from change.change where account_id = '%s' and state = 'SCHEDULED' limit 1");
  }

  /** Somebody of a client that has hardly any change finds nothing without looking at all. */
  private static List<String> pagesOfAClient() {
    return List.of(
        "/",
        "/changes",
        "/changes?state=any",
        "/changes?state=closed",
        "/changes?layout=board&state=any",
        "/changes?type=emergency&state=any",
        "/changes?risk=high&state=any",
        "/changes?window=week",
        "/changes?window=past&state=any",
        "/changes?owner=me&state=any",
        "/changes?state=any&sort=touched",
        "/changes?state=any&sort=soonest",
        "/changes?state=any&sort=riskiest",
        "/changes?q=switch",
        "/changes?q=replace+firewall+aa",
        "/find?q=switch",
        "/what-changed",
        "/calendar",
        "/calendar/tonight",
        "/inventory",
        "/inventory/records",
        "/inventory/records?days=all",
        "/inventory/unrecorded?triage=all",
        "/inventory/baselines",
        "/inbox");
  }

  private static List<String> calls() {
    List<String> calls =
        new ArrayList<>(
            List.of(
                "/api/v1/configuration-items",
                "/api/v1/configuration-records",
                "/api/v1/unrecorded-changes",
                "/api/v1/baselines",
                "/api/v1/inbox"));
    for (String narrowed :
        List.of(
            "",
            "limit=200",
            "state=open",
            "state=closed",
            "type=emergency",
            "risk=critical",
            "requester=me",
            "implementer=me",
            "tag=nothing",
            "imported=yes",
            "imported=no",
            "windowFrom=2024-02-01T00:00:00Z&windowUntil=2024-02-02T00:00:00Z",
            "sort=touched",
            "sort=soonest",
            "sort=riskiest",
            "q=switch",
            "q=replace+firewall+aa",
            "q=nothingness",
            "q=switch&imported=yes",
            "q=CHG-2000")) {
      calls.add("/api/v1/changes?" + narrowed);
    }
    return calls;
  }

  private List<String> pages() throws SQLException {
    String client = one("select client_id from change.change where account_id = '%s' limit 1");
    String item = one("select item_id from change.affected_item where account_id = '%s' limit 1");
    String number = closed();
    String scheduled = scheduled();
    List<String> pages =
        new ArrayList<>(
            List.of(
                "/",
                "/changes",
                "/changes?layout=board&state=any",
                "/changes/" + number,
                "/changes/" + number + "/ledger",
                "/changes/" + scheduled,
                "/changes/" + scheduled + "/conflicts",
                "/changes/" + scheduled + "/slots",
                "/calendar",
                "/calendar/tonight",
                "/inventory/" + item,
                "/inventory/records",
                "/inventory/records?days=all",
                "/inventory/records?item=" + item + "&all=true",
                "/inventory/records?client=" + client,
                "/inventory/unrecorded?triage=all",
                "/what-changed",
                "/what-changed?item=" + item,
                "/what-changed?client=" + client,
                "/what-changed?item=" + item + "&at=2024-02-01T00:00:00Z&hours=72",
                "/clients",
                "/clients/" + client,
                "/find?q=switch",
                "/find?q=replace+firewall"));
    for (String narrowed :
        List.of(
            "state=any",
            "state=closed",
            "state=review",
            "type=emergency&state=any",
            "type=emergency&state=open",
            "risk=high&state=any",
            "risk=critical&state=any",
            "state=rejected",
            "from=2024-02-01&until=2024-02-02&state=any",
            "client=" + client + "&state=any",
            "client=" + client + "&state=closed",
            "item=" + item + "&state=any",
            "owner=me&state=any",
            "requester=me&state=any",
            "implementer=me&state=any",
            "tag=nothing&state=any",
            "imported=yes&state=any",
            "imported=no&state=any",
            "q=switch&imported=yes",
            "window=week",
            "window=past&state=any",
            "state=any&sort=touched",
            "state=any&sort=soonest",
            "state=any&sort=riskiest",
            "state=open&sort=soonest",
            "q=switch",
            "q=replace+firewall+aa",
            "q=swtich",
            "q=nothingness",
            "q=switch&sort=riskiest",
            "q=CHG-2000")) {
      pages.add("/changes?" + narrowed);
    }
    return pages;
  }

  private String one(String sql) throws SQLException {
    try (Connection owner = owner();
        Statement statement = owner.createStatement();
        var rows = statement.executeQuery(sql.formatted(world.id()))) {
      rows.next();
      return rows.getString(1);
    }
  }

  /** What was read of each big table until now; each connection hands in what it counted first. */
  private Map<String, Reading> readings() throws SQLException {
    handIn();
    Map<String, Reading> readings = new HashMap<>();
    try (Connection owner = owner();
        Statement statement = owner.createStatement();
        var rows =
            statement.executeQuery(
                """
                select t.schemaname || '.' || t.relname, t.seq_tup_read
                     , coalesce((select sum(i.idx_tup_read) from pg_stat_user_indexes i where i.relid = t.relid), 0)
                  from pg_stat_user_tables t
                """)) {
      while (rows.next()) {
        if (BIG.contains(rows.getString(1))) {
          readings.put(rows.getString(1), new Reading(rows.getLong(2), rows.getLong(3)));
        }
      }
    }
    return readings;
  }

  private void handIn() throws SQLException {
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
  }

  private static Connection owner() throws SQLException {
    var access = TestDatabase.access();
    return DriverManager.getConnection(
        access.url(), access.owner().user(), access.owner().password());
  }

  /** Something that is asked for, by somebody. */
  private record Visit(String name, Runnable go) {}

  /** Rows that were read without an index, and entries of indexes. */
  private record Reading(long scanned, long indexed) {
    Reading since(Reading before) {
      return new Reading(scanned - before.scanned, indexed - before.indexed);
    }
  }
}
