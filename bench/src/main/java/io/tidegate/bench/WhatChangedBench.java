package io.tidegate.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures what changed, of the packaged product, with growing histories, and prints tables for
 * docs/performance.md. One item for ten changes, in trees of a thousand that hang on each other;
 * the changes lie evenly over three years, two items each, and only as many as fit are ever of the
 * last day. Everything is made from the numbers of its rows.
 */
public final class WhatChangedBench {
  private static final int TIMES = 100;
  private static final int CHANGES_PER_ITEM = 10;
  private static final int AT_ONCE = 50_000;
  private static final List<String> BIG =
      List.of("change.change", "change.affected_item", "inventory.item", "inventory.dependency");

  private final Installation installation;
  private int items;
  private int changes;

  private WhatChangedBench(Installation installation) {
    this.installation = installation;
  }

  /** Takes how Java starts the product, and numbers of changes, ascending and parted by commas. */
  public static void main(String[] args) throws IOException, InterruptedException, SQLException {
    Path home = Files.createTempDirectory("tidegate-bench");
    WhatChangedBench bench =
        new WhatChangedBench(new Installation(List.of(args[0].split(" ")), home));
    Runtime.getRuntime().addShutdownHook(new Thread(bench.installation::end));
    bench.installation.startUntil("year is told");
    for (int changes : Arrays.stream(args[1].split(",")).mapToInt(Integer::parseInt).toArray()) {
      bench.measure(changes);
    }
  }

  private void measure(int size) throws IOException, SQLException, InterruptedException {
    writeItems(size / CHANGES_PER_ITEM);
    writeChanges(size);
    Caller caller =
        Caller.signedIn(installation.address(), "mara@northlight.example", "mara-low-tide");
    String leaf = one("select md5('item ' || %d)::uuid".formatted(items - 1));
    String client = one("select client_id from inventory.item where id = '%s'".formatted(leaf));
    String asked = "/what-changed?item=" + leaf;
    System.out.printf(
        Locale.ROOT,
        "%n## %,d changes, %,d items; of the leaf: %s%n",
        changes,
        items,
        caller
            .api("GET", asked + "&limit=1", "")
            .body()
            .replaceAll(
                "(?s).*\"all\":(\\d+),\"looked\":(\\d+),\"upstream\":(\\d+).*",
                "$1 of $2, $3 upstream"));
    Map<String, Runnable> questions = new LinkedHashMap<>();
    questions.put("an item at the edge, 24 hours, by API", () -> caller.api("GET", asked, ""));
    questions.put("the same, 7 days", () -> caller.api("GET", asked + "&hours=168", ""));
    questions.put("the same, 30 days", () -> caller.api("GET", asked + "&hours=720", ""));
    questions.put(
        "the same, 24 hours, two years ago",
        () -> caller.api("GET", asked + "&at=2024-11-28T20:00:00Z", ""));
    questions.put(
        "its client, 24 hours", () -> caller.api("GET", "/what-changed?client=" + client, ""));
    questions.put("the page, 24 hours", () -> opened(caller, asked));
    Map<String, Long> before = scanned();
    print(questions);
    Map<String, Long> after = scanned();
    BIG.forEach(table -> {
      long read = after.getOrDefault(table, 0L) - before.getOrDefault(table, 0L);
      System.out.printf(Locale.ROOT, "Rows of %s read without an index: %,d%n", table, read);
    });
  }

  private static void print(Map<String, Runnable> questions) {
    System.out.printf("%n| asked | p50 ms | p95 ms |%n| --- | --- | --- |%n");
    questions.forEach((name, once) -> {
      Load.Result result = Load.times(TIMES, once);
      System.out.printf(
          Locale.ROOT,
          "| %s | %.0f | %.0f |%n",
          name,
          result.percentile(50),
          result.percentile(95));
    });
  }

  private static void opened(Caller caller, String path) {
    try {
      int status = caller.page(path).statusCode();
      if (status != 200) {
        throw new IllegalStateException(path + " " + status);
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Trees of a thousand, each of one client; their roots hang on the first item of all. */
  private void writeItems(int until) throws IOException, SQLException {
    run(
        """
        insert into inventory.item
               (id, account_id, client_id, name, name_key, kind, criticality, users_served, environment, state, created_at)
        select md5('item ' || i)::uuid, c.account_id, c.ids[1 + i / 1000 %% cardinality(c.ids)], 'bench-' || i, 'bench-' || i
             , (array ['SERVER', 'VIRTUAL_MACHINE', 'APPLICATION', 'SERVICE', 'NETWORK_SWITCH'])[1 + i %% 5]
             , 1 + i %% 5, i %% 200, 'PRODUCTION', 'LIVE', now()
          from generate_series(%d, %d) as i
          join (select account_id, array_agg(id order by id) as ids
                  from directory.client
                 where account_id = (select account_id from directory.client where short_name = 'NL')
                 group by account_id) c on true
        """
            .formatted(items, until - 1));
    depend("USES", "case when j = 0 then 0 else i - j + (j - 1) / 10 end", until);
    depend("REACHED_THROUGH", "i - j + (hashtext('d' || i) & 2147483647) % greatest(j, 1)", until);
    items = until;
    run("update inventory.graph_version set stamp = gen_random_uuid()");
    run("analyze inventory.item");
    run("analyze inventory.dependency");
  }

  private void depend(String type, String on, int until) throws IOException, SQLException {
    run(
        """
        insert into inventory.dependency
               (id, account_id, source_id, source_client_id, target_id, target_client_id, type, note, created_at)
        select md5('%1$s ' || i)::uuid, s.account_id, s.id, s.client_id, t.id, t.client_id, '%1$s', '', now()
          from (select i, %2$s as target from (select i, i %% 1000 as j from generate_series(%3$d, %4$d) as i) as item) as pair
          join inventory.item s on s.id = md5('item ' || i)::uuid
          join inventory.item t on t.id = md5('item ' || target)::uuid
         where i <> target
        """
            .formatted(type, on, Math.max(1, items), until - 1));
  }

  private void writeChanges(int until) throws IOException, SQLException {
    for (int from = changes; from < until; from += AT_ONCE) {
      int last = Math.min(from + AT_ONCE, until) - 1;
      run(
          """
          insert into change.change
                 (id, account_id, client_id, number, type, state, state_since, title, requester_id, owner_id
                , window_start, window_end, actual_start, actual_end, outcome, risk_level, risk_score
                , created_at, touched_by, touched_deed, touched_at)
          select md5('change ' || i)::uuid, t.account_id, t.client_id, 1000000 + i
               , (array ['NORMAL', 'STANDARD', 'EMERGENCY'])[1 + i %% 3], 'CLOSED', at.start, 'Change ' || i || ' of ' || t.name
               , p.id, p.id, at.start, at.start + interval '2 hours', at.start, at.start + interval '1 hour'
               , (array ['SUCCESSFUL', 'SUCCESSFUL', 'FAILED'])[1 + i %% 3], (array ['LOW', 'MEDIUM', 'HIGH'])[1 + i %% 3], 10
               , at.start - interval '9 days', 'Somebody', 'wrote it', at.start
            from generate_series(%1$d, %2$d) as i
           cross join lateral (select now() - interval '2 hours' - (hashtext('t' || i) & 2147483647) %% 94608000 * interval '1 second' as start) as at
            join inventory.item t on t.id = md5('item ' || (hashtext('i' || i) & 2147483647) %% %3$d)::uuid
            join lateral (select id from directory.person where account_id = t.account_id and client_id is null order by id limit 1) p on true
          """
              .formatted(from, last, items));
      run(
          """
          insert into change.affected_item (account_id, client_id, change_id, item_id)
          select distinct c.account_id, c.client_id, c.id, md5('item ' || (hashtext(which || i) & 2147483647) %% %3$d)::uuid
            from generate_series(%1$d, %2$d) as i
           cross join unnest(array ['i', 'k']) as which
            join change.change c on c.id = md5('change ' || i)::uuid
          """
              .formatted(from, last, items));
    }
    changes = until;
    run("vacuum analyze change.change");
    run("vacuum analyze change.affected_item");
  }

  private Map<String, Long> scanned() throws IOException, SQLException {
    Map<String, Long> read = new LinkedHashMap<>();
    try (Connection owner = owner();
        Statement statement = owner.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select schemaname || '.' || relname, seq_tup_read from pg_stat_user_tables")) {
      while (rows.next()) {
        read.put(rows.getString(1), rows.getLong(2));
      }
    }
    return read;
  }

  private void run(String sql) throws IOException, SQLException {
    try (Connection owner = owner();
        Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  private String one(String sql) throws IOException, SQLException {
    try (Connection owner = owner();
        Statement statement = owner.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private Connection owner() throws IOException, SQLException {
    var database = installation.database();
    return DriverManager.getConnection(
        database.url(), database.owner().user(), database.owner().password());
  }
}
