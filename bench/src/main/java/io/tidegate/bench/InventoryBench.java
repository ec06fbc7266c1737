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
 * Measures the inventory of the packaged product at growing sizes and prints tables for
 * docs/performance.md: whom trouble at one item hits, the pages, the first question of all and
 * after a change, and whether any of it scans a big table. The inventory is made from a seed: trees
 * of items that depend on each other, of which the first has 10,000 below its root, and as many
 * dependencies again across each tree.
 */
public final class InventoryBench {
  private static final int TIMES = 60;
  private static final int AFTER_CHANGES = 5;
  private static final int FIRST_TREE = 10_001;

  private final Installation installation;
  private int written;

  private InventoryBench(Installation installation) {
    this.installation = installation;
  }

  /**
   * Takes how Java starts the product, and the numbers of items, ascending and parted by commas.
   */
  public static void main(String[] args) throws IOException, InterruptedException, SQLException {
    Path home = Files.createTempDirectory("tidegate-bench");
    InventoryBench bench = new InventoryBench(new Installation(List.of(args[0].split(" ")), home));
    Runtime.getRuntime().addShutdownHook(new Thread(bench.installation::end));
    bench.installation.startUntil("year is told");
    for (int items : Arrays.stream(args[1].split(",")).mapToInt(Integer::parseInt).toArray()) {
      bench.measure(items);
    }
  }

  private void measure(int items) throws IOException, SQLException, InterruptedException {
    write(items);
    // What was written past the product is told by a new stamp, which makes a node read all.
    run("update inventory.graph_version set stamp = gen_random_uuid()");
    Caller caller =
        Caller.signedIn(installation.address(), "mara@northlight.example", "mara-low-tide");
    String hub = one("select md5('item 0')::uuid");
    String leaf = one("select md5('item 9999')::uuid");
    System.out.printf(
        Locale.ROOT,
        "%n## %,d items, %s dependencies; trouble at one hits %s%n",
        items,
        one("select to_char(count(*), 'FM9,999,999,999') from inventory.dependency"),
        impacted(caller, hub));
    firstOfAll(caller, hub);
    afterAChange(caller, hub, leaf);
    Map<String, Runnable> asked = new LinkedHashMap<>();
    asked.put(
        "whom it hits, by API, the worst 50",
        () -> caller.api("GET", "/configuration-items/" + hub + "/impact", ""));
    asked.put(
        "whom an item at the edge hits",
        () -> caller.api("GET", "/configuration-items/" + leaf + "/impact", ""));
    asked.put("page of the item", () -> opened(caller, "/inventory/" + hub));
    asked.put("page of an item at the edge", () -> opened(caller, "/inventory/" + leaf));
    asked.put("list", () -> opened(caller, "/inventory"));
    asked.put(
        "list, critical servers", () -> opened(caller, "/inventory?kind=SERVER&criticality=5"));
    print(asked);
  }

  /** What each takes, and whether it made PostgreSQL read its way through a big table. */
  private void print(Map<String, Runnable> asked) throws IOException, SQLException {
    System.out.printf(
        "%n| asked | p50 ms | p95 ms | sequential scans |%n| --- | --- | --- | --- |%n");
    for (Map.Entry<String, Runnable> each : asked.entrySet()) {
      long before = scans();
      Load.Result result = Load.times(TIMES, each.getValue());
      System.out.printf(
          Locale.ROOT,
          "| %s | %.0f | %.0f | %s |%n",
          each.getKey(),
          result.percentile(50),
          result.percentile(95),
          told(scans() - before));
    }
  }

  private static String told(long scans) {
    return scans == 0 ? "none" : scans / (2.0 * TIMES) + " each";
  }

  /**
   * How often one of the big tables was scanned sequentially so far, within functions too: by the
   * application, under its role and row-level security. The counters follow within a second.
   */
  private long scans() throws IOException, SQLException {
    try {
      Thread.sleep(1_200);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return Long.parseLong(
        one(
            """
            select sum(seq_scan)
              from pg_stat_user_tables
             where schemaname = 'inventory'
               and relname in ('item', 'dependency')
            """));
  }

  /** A node that has nothing in memory reads the graph as a whole. */
  private void firstOfAll(Caller caller, String hub) throws IOException, SQLException {
    run("update inventory.graph_version set stamp = gen_random_uuid()");
    System.out.printf(Locale.ROOT, "First question of all: %.0f ms%n", asked(caller, hub));
  }

  /** It reads what was touched when something in the inventory has changed, by API as anybody's. */
  private void afterAChange(Caller caller, String hub, String leaf) {
    for (int i = 1; i <= AFTER_CHANGES; i++) {
      String added =
          caller
              .api(
                  "POST",
                  "/configuration-items/" + leaf + "/dependencies",
                  "{\"type\": \"part-of\", \"target\": \"%s\"}".formatted(hub))
              .body();
      System.out.printf(
          Locale.ROOT, "First question after a change: %.0f ms%n", asked(caller, hub));
      String id = added.replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
      caller.api(
          "POST",
          "/configuration-items/" + leaf + "/dependencies/" + id + "/ending",
          "{\"reason\": \"measured\"}");
    }
  }

  private static double asked(Caller caller, String hub) {
    long begun = System.nanoTime();
    caller.api("GET", "/configuration-items/" + hub + "/impact", "");
    return (System.nanoTime() - begun) / 1e6;
  }

  private static String impacted(Caller caller, String item) {
    String answer =
        caller.api("GET", "/configuration-items/" + item + "/impact?limit=1", "").body();
    return answer.replaceAll("(?s).*\"impacted\":(\\d+).*", "$1");
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

  private void write(int items) throws IOException, SQLException {
    run(
        """
        insert into inventory.item
               (id, account_id, client_id, name, name_key, kind, criticality, users_served, environment, state, created_at)
        select md5('item ' || i)::uuid, client.account_id, client.id, 'bench-' || i, 'bench-' || i
             , (array ['SERVER', 'VIRTUAL_MACHINE', 'APPLICATION', 'SERVICE', 'NETWORK_SWITCH']) [1 + i %% 5]
             , 1 + (hashtext('c' || i) & 1023) %% 5, (hashtext('u' || i) & 1023), 'PRODUCTION', 'LIVE', now()
          from generate_series(%d, %d) as i
          join directory.client on client.short_name = 'NL'
        """
            .formatted(written, items - 1));
    depend("USES", "(j - 1) / 10", items);
    depend("REACHED_THROUGH", "(hashtext('d' || i) & 2147483647) % j", items);
    written = items;
    run("analyze inventory.item");
    run("analyze inventory.dependency");
  }

  /** Each item of a tree on an earlier one of it. */
  private void depend(String type, String on, int items) throws IOException, SQLException {
    run(
        """
        insert into inventory.dependency
               (id, account_id, source_id, source_client_id, target_id, target_client_id, type, note, created_at)
        select md5('%1$s ' || i)::uuid, client.account_id, md5('item ' || i)::uuid, client.id
             , md5('item ' || first + %2$s)::uuid, client.id, '%1$s', '', now()
          from (select i
                     , case when i < %3$d then 0 else %3$d + (i - %3$d) / 1000 * 1000 end as first
                     , case when i < %3$d then i else (i - %3$d) %% 1000 end as j
                  from generate_series(%4$d, %5$d) as i) as item
          join directory.client on client.short_name = 'NL'
         where j > 0
        """
            .formatted(type, on, FIRST_TREE, written, items - 1));
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
