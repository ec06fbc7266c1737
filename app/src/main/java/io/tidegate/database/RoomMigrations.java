package io.tidegate.database;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
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
          "insight",
          "integration",
          "demo");

  @Override
  public void migrate(Flyway flyway) {
    int applied = of(flyway, ROOT, "").migrate().migrationsExecuted;
    for (String room : ROOMS) {
      applied += of(flyway, room, "_" + room).migrate().migrationsExecuted;
    }
    LOG.info("Tables are as this version needs them; {} migrations were applied", applied);
  }

  private static Flyway of(Flyway flyway, String room, String suffix) {
    return Flyway.configure()
        .configuration(flyway.getConfiguration())
        .locations("classpath:db/migration/" + room)
        .table(flyway.getConfiguration().getTable() + suffix)
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load();
  }
}
