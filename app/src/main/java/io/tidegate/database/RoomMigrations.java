package io.tidegate.database;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Migrates room by room, from the lowest floor up, each with a history of its own. The order is
 * written down and not worked out from the classes at each start: that took seconds, and came out
 * differently from a jar than from a folder.
 */
@Component
class RoomMigrations implements FlywayMigrationStrategy {
  private static final Logger LOG = LoggerFactory.getLogger(RoomMigrations.class);
  static final String ROOT = "__root";

  /** Every room with tables, so that a foreign key always finds its table. */
  static final List<String> ROOMS =
      List.of(
          "api",
          "audit",
          "files",
          "mail",
          "directory",
          "access",
          "notification",
          "inventory",
          "policy",
          "change",
          "calendar",
          "imports",
          "catalogue",
          "execution",
          "review",
          "risk",
          "approval",
          "cab",
          "insight",
          "integration",
          "demo");

  private final ResourcePatternResolver files;

  RoomMigrations(ResourcePatternResolver files) {
    this.files = files;
  }

  @Override
  public void migrate(Flyway flyway) {
    if (new MigrationState(
            flyway.getConfiguration().getDataSource(),
            files,
            histories(flyway.getConfiguration().getTable()))
        .isCurrent()) {
      LOG.info("Tables are as this version needs them");
      return;
    }
    int applied = 0;
    for (Map.Entry<String, String> room :
        histories(flyway.getConfiguration().getTable()).entrySet()) {
      applied += of(flyway, room.getKey(), room.getValue()).migrate().migrationsExecuted;
    }
    LOG.info("Tables are as this version needs them; {} migrations were applied", applied);
  }

  /** Where the history of each room is kept, in the order in which they migrate. */
  static Map<String, String> histories(String table) {
    Map<String, String> histories = new LinkedHashMap<>();
    histories.put(ROOT, table);
    ROOMS.forEach(room -> histories.put(room, table + "_" + room));
    return histories;
  }

  private static Flyway of(Flyway flyway, String room, String history) {
    return Flyway.configure()
        .configuration(flyway.getConfiguration())
        // What the build found of migrations, it found of all rooms together.
        .resourceProvider(null)
        .locations("classpath:db/migration/" + room)
        .table(history)
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load();
  }
}
