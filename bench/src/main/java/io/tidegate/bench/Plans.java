package io.tidegate.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The plans by which PostgreSQL answers the product: as it asks, by its own role, under row-level
 * security, within functions too. Read from what {@code auto_explain} writes into the server's log.
 */
final class Plans {
  private static final Pattern ENTRY = Pattern.compile("(?m)^(?=\\d{4}-\\d\\d-\\d\\d .*?LOG:)");
  private static final Pattern SCAN =
      Pattern.compile("Seq Scan on (?:(\\w+)\\.)?(\\w+).*?actual rows=([0-9.]+) loops=(\\d+)");
  private static final Pattern REMOVED = Pattern.compile("Rows Removed by Filter: ([0-9.]+)");

  /** A scan that reads no more is of a table that is small, or stops at once. */
  private static final double MOST_SCANNED = 5_000;

  private final Installation installation;

  Plans(Installation installation) {
    this.installation = installation;
  }

  /** All plans of what is asked for meanwhile, each from its query's text on. */
  List<String> of(Runnable asked) throws IOException, SQLException {
    Path log = begin();
    long from = Files.size(log);
    try {
      asked.run();
    } finally {
      end();
    }
    byte[] written = Files.readAllBytes(log);
    String text =
        new String(written, (int) from, written.length - (int) from, StandardCharsets.UTF_8);
    List<String> plans = new ArrayList<>();
    for (String entry : ENTRY.splitAsStream(text).toList()) {
      if (entry.contains("plan:")) {
        plans.add(entry.substring(entry.indexOf("LOG:") + 4).strip());
      }
    }
    return plans;
  }

  /** Tables of which one of the plans read more than a few rows without an index. */
  static Set<String> scanned(List<String> plans) {
    Set<String> scanned = new TreeSet<>();
    for (String plan : plans) {
      String[] lines = plan.split("\n");
      for (int at = 0; at < lines.length; at++) {
        Matcher scan = SCAN.matcher(lines[at]);
        if (scan.find()) {
          double loops = Double.parseDouble(scan.group(4));
          double read = Double.parseDouble(scan.group(3)) + removed(lines, at);
          if (read * loops > MOST_SCANNED) {
            scanned.add("%s (%,.0f rows)".formatted(scan.group(2), read * loops));
          }
        }
      }
    }
    return scanned;
  }

  private static double removed(String[] lines, int scan) {
    for (int at = scan + 1; at < Math.min(lines.length, scan + 4); at++) {
      Matcher removed = REMOVED.matcher(lines[at]);
      if (removed.find()) {
        return Double.parseDouble(removed.group(1));
      }
    }
    return 0;
  }

  private Path begin() throws IOException, SQLException {
    try (Connection superuser = superuser();
        Statement statement = superuser.createStatement()) {
      for (String setting :
          List.of(
              "session_preload_libraries = 'auto_explain'",
              "auto_explain.log_min_duration = 0",
              "auto_explain.log_analyze = on",
              "auto_explain.log_timing = off",
              "auto_explain.log_nested_statements = on")) {
        statement.execute("alter role tidegate set " + setting);
      }
      reconnect(statement);
      try (ResultSet rows =
          statement.executeQuery(
              "select current_setting('data_directory'), pg_current_logfile()")) {
        rows.next();
        return Path.of(rows.getString(1)).resolve(rows.getString(2));
      }
    }
  }

  private void end() throws IOException, SQLException {
    try (Connection superuser = superuser();
        Statement statement = superuser.createStatement()) {
      statement.execute("alter role tidegate reset all");
      reconnect(statement);
    }
  }

  /** The settings of a role are those of the connections that it opens from then on. */
  private static void reconnect(Statement statement) throws SQLException {
    statement.execute(
        "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'tidegate'");
  }

  private Connection superuser() throws IOException, SQLException {
    var login = installation.superuser();
    return DriverManager.getConnection(
        installation.database().url(), login.user(), login.password());
  }
}
