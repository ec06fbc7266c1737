package io.tidegate.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Measures the calendar of the packaged product with growing numbers of changes to come and prints
 * tables for docs/performance.md: what one change collides with, where it could go, and the pages;
 * then the plans by which it was answered, and whether any read its way through a big table.
 */
public final class CalendarBench {
  private static final int TIMES = 150;
  private static final int SEED = 20261130;

  private final Installation installation;
  private final CalendarData data;

  private CalendarBench(Installation installation) {
    this.installation = installation;
    this.data = new CalendarData(installation);
  }

  /**
   * Takes how Java starts the product, and the numbers of changes, ascending and parted by commas.
   */
  public static void main(String[] args) throws IOException, InterruptedException, SQLException {
    Path home = Files.createTempDirectory("tidegate-bench");
    CalendarBench bench = new CalendarBench(new Installation(List.of(args[0].split(" ")), home));
    Runtime.getRuntime().addShutdownHook(new Thread(bench.installation::end));
    bench.installation.startUntil("year is told");
    boolean sound = true;
    for (int changes : Arrays.stream(args[1].split(",")).mapToInt(Integer::parseInt).toArray()) {
      sound &= bench.measure(changes);
    }
    System.exit(sound ? 0 : 1);
  }

  private boolean measure(int changes) throws IOException, InterruptedException, SQLException {
    long begun = System.nanoTime();
    data.write(changes);
    System.out.printf(
        Locale.ROOT,
        "%n## %,d changes to come in a year, %d clients, %s items; written in %d s, load %s%n",
        changes,
        CalendarData.CLIENTS,
        one("select to_char(count(*), 'FM999,999,999') from inventory.item"),
        Duration.ofNanos(System.nanoTime() - begun).toSeconds(),
        Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0]);
    Caller caller =
        Caller.signedIn(installation.address(), "mara@northlight.example", "mara-low-tide");
    Map<String, Runnable> asked = asked(caller, changes);
    System.out.printf("%n| asked | p50 ms | p95 ms |%n| --- | --- | --- |%n");
    asked.forEach(CalendarBench::print);
    return plans(asked);
  }

  private Map<String, Runnable> asked(Caller caller, int changes) throws IOException, SQLException {
    Random random = new Random(SEED);
    String shared =
        one(
            """
            select c.number
              from change.affected_item a
              join change.change c on c.id = a.change_id
             where a.item_id = md5('bench core 3')::uuid or a.item_id = md5('bench core 7')::uuid
             limit 1
            """);
    Map<String, Runnable> asked = new LinkedHashMap<>();
    asked.put(
        "what one change collides with, by API",
        () -> api(caller, CalendarData.number(random.nextInt(changes)), "/conflicts"));
    if (!shared.isEmpty()) {
      asked.put(
          "the same on a core switch that 2,500 items hang on",
          () -> api(caller, Integer.parseInt(shared), "/conflicts"));
    }
    asked.put(
        "where it could go, five windows of 60 days",
        () -> api(caller, CalendarData.number(random.nextInt(changes)), "/slots?limit=5"));
    asked.put(
        "page of its conflicts",
        () ->
            opened(
                caller, "/changes/" + CalendarData.number(random.nextInt(changes)) + "/conflicts"));
    asked.put(
        "page of its free windows",
        () ->
            opened(caller, "/changes/" + CalendarData.number(random.nextInt(changes)) + "/slots"));
    LocalDate month = LocalDate.now(ZoneOffset.UTC).plusMonths(2).withDayOfMonth(1);
    asked.put("calendar", () -> opened(caller, "/calendar"));
    asked.put(
        "timeline, a month of all clients",
        () -> opened(caller, "/calendar?view=timeline&span=month&day=" + month));
    asked.put("what is on tonight", () -> opened(caller, "/calendar/tonight"));
    return asked;
  }

  private static void print(String name, Runnable once) {
    Load.Result result = Load.times(TIMES, once);
    System.out.printf(
        Locale.ROOT, "| %s | %.0f | %.0f |%n", name, result.percentile(50), result.percentile(95));
  }

  /** The plan of the look for collisions as it stands; false when a big table was read whole. */
  private boolean plans(Map<String, Runnable> asked) throws IOException, SQLException {
    List<String> plans =
        new Plans(installation).of(() -> asked.values().forEach(CalendarBench::twice));
    plans.stream()
        .filter(plan -> plan.contains("change.booking") || plan.contains("booking_by"))
        .findFirst()
        .ifPresent(plan -> System.out.printf("%n```%n%s%n```%n", plan));
    Set<String> scanned = Plans.scanned(plans);
    System.out.printf(
        "%n%,d plans were looked at. %s%n",
        plans.size(),
        scanned.isEmpty()
            ? "None reads a big table without an index."
            : "READ WITHOUT AN INDEX: " + String.join(", ", scanned));
    return scanned.isEmpty();
  }

  /** Connections that were cut are noticed by whoever takes them first. */
  private static void twice(Runnable asked) {
    try {
      asked.run();
    } catch (IllegalStateException _) {
      asked.run();
    }
  }

  private static void api(Caller caller, int number, String path) {
    caller.api("GET", "/changes/" + number + path, "");
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

  private String one(String sql) throws IOException, SQLException {
    var database = installation.database();
    try (Connection owner =
            DriverManager.getConnection(
                database.url(), database.owner().user(), database.owner().password());
        Statement statement = owner.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getString(1) : "";
    }
  }
}
