package io.tidegate.bench;

import io.tidegate.imports.BankLog;
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
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings change logs of growing length into the packaged product, as a bank keeps them, and prints
 * how long each part took and how much memory was held at most. A log has the rows of the bank's,
 * so many times.
 */
public final class LogBench {
  private static final int SEED = 7;
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final JsonMapper json = new JsonMapper();
  private final Installation installation;
  private final Path folder;

  private LogBench(Installation installation, Path folder) {
    this.installation = installation;
    this.folder = folder;
  }

  /** Takes how Java starts the product, and how many times the bank's log, parted by commas. */
  public static void main(String[] args) throws IOException, InterruptedException, SQLException {
    Path home = Files.createTempDirectory("tidegate-bench");
    LogBench bench = new LogBench(new Installation(List.of(args[0].split(" ")), home), home);
    Runtime.getRuntime().addShutdownHook(new Thread(bench.installation::end));
    bench.installation.startUntil("year is told");
    System.out.printf(
        "%n| rows | part | s | JVM, MB at most | its peak so far | PostgreSQL, MB at most |%n");
    System.out.println("| --- | --- | --- | --- | --- | --- |");
    for (int times : Arrays.stream(args[1].split(",")).mapToInt(Integer::parseInt).toArray()) {
      bench.measure(times);
    }
  }

  private void measure(int times) throws IOException, InterruptedException, SQLException {
    Path log = written(times);
    Caller caller =
        Caller.signedIn(installation.address(), "mara@northlight.example", "mara-low-tide");
    String id =
        json.readTree(caller.upload("/imports", "The bank's log, times " + times, log))
            .path("id")
            .asString();
    Files.delete(log);
    await(caller, id, "read", "ready");
    configure(caller, id);
    await(caller, id, "looked through", "ready");
    caller.api("POST", "/imports/" + id + "/confirmation", "", "If-Match", tag(caller, id));
    await(caller, id, "taken in", "done");
  }

  private Path written(int times) throws IOException {
    Path file = folder.resolve("log-" + times + ".csv");
    Files.writeString(
        file, new BankLog(SEED, BankLog.Measure.times(times), BankLog.Dates.DASHES).csv());
    return file;
  }

  /** As it is proposed, with what no log says: where the clock hung, and whose changes they are. */
  private void configure(Caller caller, String id) throws IOException, SQLException {
    ObjectNode reading =
        (ObjectNode) json.readTree(caller.api("GET", "/imports/" + id, "").body()).path("reading");
    reading.put("zone", "Europe/Amsterdam");
    reading.put("client", one("select id from directory.client where short_name = 'NL'"));
    caller.api(
        "PUT",
        "/imports/" + id + "/reading",
        json.writeValueAsString(reading),
        "If-Match",
        tag(caller, id));
  }

  private static String tag(Caller caller, String id) {
    return String.valueOf(caller.api("GET", "/imports/" + id, "").headers().get("etag"));
  }

  /** Waits until this part is over, and says what it took. */
  private void await(Caller caller, String id, String part, String phase)
      throws IOException, InterruptedException {
    long begun = System.nanoTime();
    Installation.Memory most = installation.memory();
    JsonNode now = now(caller, id);
    while (!now.path("phase").asString().equals(phase)) {
      if (!now.path("stopped").isNull()) {
        throw new IllegalStateException(now.path("stoppedBecause").asString());
      }
      Thread.sleep(PATIENCE);
      most = most.most(installation.memory());
      now = now(caller, id);
    }
    System.out.printf(
        Locale.ROOT,
        "| %,d | %s | %.0f | %d | %d | %d |%n",
        now.path("shape").path("rows").asLong(),
        part,
        (System.nanoTime() - begun) / 1e9,
        most.jvm(),
        installation.peak(),
        most.database());
  }

  private JsonNode now(Caller caller, String id) {
    return json.readTree(caller.api("GET", "/imports/" + id, "").body());
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
