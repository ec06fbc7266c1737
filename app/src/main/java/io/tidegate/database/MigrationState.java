package io.tidegate.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * Looks whether every migration was applied as it stands here, in one question for all rooms.
 * Flyway finds out the same room by room, each with a connection and a dozen questions of its own,
 * which took more than a second of every start.
 *
 * @param owner a login that may read the histories
 * @param files where the migrations are
 * @param histories the table in which each room's history is kept
 */
record MigrationState(
    DataSource owner, ResourcePatternResolver files, Map<String, String> histories) {
  private static final String FILES = "classpath*:db/migration/*/V*.sql";
  private static final Pattern FILE =
      Pattern.compile(".*/db/migration/([^/]+)/V(\\d+)__[^/]+\\.sql");

  /** A migration as a history has it. */
  private record Migration(String room, String version, int checksum) {}

  /** False also wherever there is any doubt: Flyway has the last word then. */
  boolean isCurrent() {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      return hasHistories(statement) && applied(statement).equals(shipped());
    } catch (SQLException | IOException _) {
      return false;
    }
  }

  private boolean hasHistories(Statement statement) throws SQLException {
    String tables =
        histories.values().stream()
            .map(table -> "to_regclass('" + table + "')")
            .collect(Collectors.joining(", "));
    try (ResultSet rows = statement.executeQuery("select num_nulls(" + tables + ")")) {
      return rows.next() && rows.getInt(1) == 0;
    }
  }

  /** One that failed bears no checksum that could be equal. */
  private Set<Migration> applied(Statement statement) throws SQLException {
    String query =
        histories.entrySet().stream()
            .map(history ->
                "select '%s', version, case when success then checksum end from %s where type = 'SQL'"
                    .formatted(history.getKey(), history.getValue()))
            .collect(Collectors.joining(" union all "));
    Set<Migration> applied = new HashSet<>();
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        applied.add(new Migration(rows.getString(1), rows.getString(2), rows.getInt(3)));
      }
    }
    return applied;
  }

  private Set<Migration> shipped() throws IOException {
    Set<Migration> shipped = new HashSet<>();
    for (Resource file : files.getResources(FILES)) {
      Matcher name = FILE.matcher(file.getURL().toString());
      if (name.matches()) {
        shipped.add(new Migration(name.group(1), name.group(2), checksum(file)));
      }
    }
    return shipped;
  }

  /** As Flyway counts it: whatever ends the lines does not matter. */
  private static int checksum(Resource file) throws IOException {
    CRC32 sum = new CRC32();
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        sum.update(line.getBytes(StandardCharsets.UTF_8));
      }
    }
    return (int) sum.getValue();
  }
}
