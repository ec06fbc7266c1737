package io.tidegate.bench;

import io.tidegate.kernel.AccountId;
import io.tidegate.testkit.ManyChanges;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * Measures the packaged product with histories of growing length and prints what it found, as
 * tables for docs/performance.md. The history is the demo's account with 200 more clients.
 */
public final class Bench {
  private static final int SEED = 20261121;
  private static final int CLIENTS = 200;
  private static final List<Integer> AT_ONCE = List.of(1, 8, 32);
  private static final int TIMES_PER_PAGE = 100;
  private static final int WARMING_AT_ONCE = 8;

  /** For each kind of request, and a fifth more. */
  private static final Duration WARMING = Duration.ofSeconds(5);

  private final Installation installation;
  private final Path chromium;
  private final Duration time;
  private final long begun = System.nanoTime();
  private int written;

  private Bench(Installation installation, Path chromium, Duration time) {
    this.installation = installation;
    this.chromium = chromium;
    this.time = time;
  }

  /**
   * Takes how Java starts the product, Chromium, seconds per figure, and the numbers of changes,
   * ascending and parted by commas.
   */
  public static void main(String[] args) throws IOException, InterruptedException, SQLException {
    Path home = Files.createTempDirectory("tidegate-bench");
    Bench bench =
        new Bench(
            new Installation(List.of(args[0].split(" ")), home),
            Path.of(args[1]),
            Duration.ofSeconds(Long.parseLong(args[2])));
    Runtime.getRuntime().addShutdownHook(new Thread(bench.installation::end));
    System.out.printf(
        "%nOn %d processors: `bin/bench %s %s`%n",
        Runtime.getRuntime().availableProcessors(), args[3], args[2]);
    bench.installation.startUntil("year is told");
    bench.took("The demo's year");
    for (int changes : Arrays.stream(args[3].split(",")).mapToInt(Integer::parseInt).toArray()) {
      bench.measure(changes);
    }
  }

  private void measure(int changes) throws IOException, InterruptedException, SQLException {
    UUID account =
        UUID.fromString(
            one("select account_id from directory.person where email = 'mara@northlight.example'"));
    new ManyChanges(installation.database())
        .write(
            new AccountId(account), written == 0 ? CLIENTS : 0, changes - written, SEED + written);
    written = changes;
    took("Writing the history");
    Caller manager =
        Caller.signedIn(installation.address(), "mara@northlight.example", "mara-low-tide");
    Caller worker =
        Caller.signedIn(installation.address(), "ben@northlight.example", "ben-low-tide");
    UUID client = UUID.fromString(one("select id from directory.client where name = 'Client 1'"));
    UUID person =
        UUID.fromString(
            one("select id from directory.person where email = 'ben@northlight.example'"));
    Map<String, Runnable> deeds = deeds(manager, worker, client, person);
    warmUp(deeds);
    System.out.printf(Locale.ROOT, "%n## %,d changes, %d clients%n", changes, CLIENTS);
    pages(manager);
    api(deeds, account, client, person);
    rest(manager);
    took("These figures");
  }

  /** Told beside the tables, so that whoever pastes them has no line too many. */
  private void took(String what) {
    System.err.printf("%s: done after %d s%n", what, (System.nanoTime() - begun) / 1_000_000_000);
  }

  /** A JVM that has just started is still learning, and is several times as slow. */
  private void warmUp(Map<String, Runnable> deeds) {
    deeds.values().forEach(deed -> Load.of(WARMING_AT_ONCE, WARMING, deed));
  }

  private void pages(Caller manager) throws IOException, SQLException {
    String change =
        one(
            "select max(number) from change.change where state = 'SCHEDULED' and title not like"
                + " '%Telephony%'");
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("home", "/");
    pages.put("list of open changes", "/changes");
    pages.put("list of all changes", "/changes?state=any");
    pages.put("list, soonest window first", "/changes?state=open&sort=soonest");
    pages.put("search, a common word", "/changes?q=switch");
    pages.put("search, two words", "/changes?q=replace+firewall");
    pages.put("board of open changes", "/changes?layout=board");
    pages.put("change", "/changes/" + change);
    pages.put("ledger of a change", "/changes/" + change + "/ledger");
    pages.put("jump to anything", "/find?q=swit");
    System.out.printf("%n| page | p50 ms | p95 ms |%n| --- | --- | --- |%n");
    pages.forEach((name, path) -> {
      Load.Result result = Load.times(TIMES_PER_PAGE, () -> opened(manager, path));
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

  private Map<String, Runnable> deeds(Caller manager, Caller worker, UUID client, UUID person) {
    Lifecycle lifecycle = new Lifecycle(worker, manager, client.toString());
    Random random = new Random(SEED);
    Map<String, Runnable> deeds = new LinkedHashMap<>();
    deeds.put("create", lifecycle::draft);
    deeds.put("read", () -> manager.api("GET", "/changes/" + anyOf(random), ""));
    deeds.put(
        "floor: turned away for want of a token, no SQL", () -> manager.turnedAway("/changes/1"));
    deeds.put("list of 50", () -> manager.api("GET", "/changes?limit=50", ""));
    for (String filter :
        List.of(
            "state=closed",
            "type=emergency",
            "risk=high",
            "client=" + client,
            "owner=" + person,
            "sort=soonest")) {
      deeds.put(
          "list of 50, " + filter.replaceAll("=[0-9a-f-]{36}", ""),
          () -> manager.api("GET", "/changes?limit=50&" + filter, ""));
    }
    deeds.put("search, a common word", () -> manager.api("GET", "/changes?q=switch", ""));
    deeds.put("search, two words", () -> manager.api("GET", "/changes?q=replace+firewall", ""));
    deeds.put("a whole lifecycle", lifecycle::whole);
    return deeds;
  }

  /** The number of a change of the history. */
  private int anyOf(Random random) {
    return 2000 + random.nextInt(Math.max(1, written - 1500));
  }

  private void api(Map<String, Runnable> deeds, UUID account, UUID client, UUID person)
      throws IOException, SQLException {
    System.out.printf(
        "%n| by API | clients | per second | p50 ms | p95 ms | p99 ms |%n| --- | --- | --- | --- |"
            + " --- | --- |%n");
    for (int clients : AT_ONCE) {
      try (Floor floor = new Floor(installation.database(), clients, account, client, person)) {
        print(
            "floor: the rows of create by bare SQL", clients, Load.of(clients, time, floor::draft));
        Random random = new Random(SEED);
        print(
            "floor: the rows of read by bare SQL",
            clients,
            Load.of(clients, time, () -> floor.read(anyOf(random))));
      }
      deeds.forEach((name, deed) -> print(name, clients, Load.of(clients, time, deed)));
    }
  }

  private static void print(String name, int clients, Load.Result result) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %.0f | %.1f | %.1f | %.1f |%n",
        name,
        clients,
        result.perSecond(),
        result.percentile(50),
        result.percentile(95),
        result.percentile(99));
  }

  private void rest(Caller manager) throws IOException, InterruptedException {
    FirstLoad first = FirstLoad.of(chromium, installation.address(), manager.cookie());
    Installation.Memory memory = installation.memory();
    installation.stop();
    Duration ready = installation.startUntil("Tidegate is ready at");
    System.out.printf("%n| other | figure |%n| --- | --- |%n");
    System.out.printf(
        Locale.ROOT,
        "| first page load | %d requests, %.0f kB, other hosts: %s |%n",
        first.requests(),
        first.bytes() / 1000.0,
        first.strangers().isEmpty() ? "none" : first.strangers());
    System.out.printf(
        "| memory after the run | JVM %d MB, PostgreSQL %d MB |%n",
        memory.jvm(), memory.database());
    System.out.printf(Locale.ROOT, "| start to ready | %.1f s |%n", ready.toMillis() / 1000.0);
  }

  private String one(String sql) throws IOException, SQLException {
    var database = installation.database();
    try (Connection owner =
            DriverManager.getConnection(
                database.url(), database.owner().user(), database.owner().password());
        Statement statement = owner.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
