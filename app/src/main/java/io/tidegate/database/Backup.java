package io.tidegate.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * Writes the embedded database and its passwords into one file: copied cold when no server runs on
 * the folder, and otherwise online, between PostgreSQL's own start and stop of a backup.
 */
final class Backup {
  /** Rebuilt by PostgreSQL at each start, or true only of the server that runs now. */
  private static final Set<String> LEFT_OUT =
      Set.of("postmaster.pid", "postmaster.opts", "pg_internal.init", "backup_label");

  private static final Set<String> EMPTIED =
      Set.of(
          "pg_replslot",
          "pg_dynshmem",
          "pg_notify",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans",
          "pgsql_tmp");

  private static final String WAL = "pg_wal";

  private final Path home;
  private final Path cluster;

  private Backup(Path home) {
    this.home = home.toAbsolutePath().normalize();
    this.cluster = DataFolder.clusterOf(this.home);
  }

  /**
   * Writes the backup of the data folder into the file; an older file of that name is replaced once
   * the new one is whole.
   *
   * @throws DatabaseRefused when there is nothing to back up
   */
  static void write(Path home, Path file) throws IOException, SQLException {
    Path draft = PrivateFiles.create(file.resolveSibling(file.getFileName() + ".part"));
    try (BackupWriter archive = new BackupWriter(draft)) {
      new Backup(home).writeTo(archive);
    } catch (IOException | SQLException | RuntimeException e) {
      Files.delete(draft);
      throw e;
    }
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private void writeTo(BackupWriter archive) throws IOException, SQLException {
    Path pidFile = cluster.resolve("postmaster.pid");
    if (Files.notExists(cluster.resolve("PG_VERSION"))) {
      throw new DatabaseRefused(
          "The folder " + home + " holds no embedded database.",
          "Name the data folder to back up with TIDEGATE_HOME.");
    }
    if (EmbeddedServer.isRunning(pidFile)) {
      online(archive, Integer.parseInt(Files.readAllLines(pidFile).get(3).strip()));
    } else {
      cold(archive);
    }
    archive.file(home.resolve("passwords"), "passwords");
  }

  private void cold(BackupWriter archive) throws IOException {
    try (DataFolder _ = DataFolder.open(home)) {
      tree(archive);
      writeAheadLog(archive);
    }
  }

  private void online(BackupWriter archive, int port) throws IOException, SQLException {
    Login superuser = Secrets.of(home).superuser();
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                superuser.user(),
                superuser.password());
        Statement statement = connection.createStatement()) {
      // A slot that ends with this session keeps the log from being recycled under our hands.
      statement.execute(
          "select pg_create_physical_replication_slot('tidegate_backup_' || pg_backend_pid(), true, true)");
      statement.execute("select pg_backup_start('tidegate', true)");
      tree(archive);
      archive.text("postgresql/backup_label", stop(statement));
      writeAheadLog(archive);
    }
  }

  private static String stop(Statement statement) throws SQLException {
    try (ResultSet stopped =
        statement.executeQuery("select labelfile from pg_backup_stop(wait_for_archive => false)")) {
      stopped.next();
      return stopped.getString(1);
    }
  }

  private void tree(BackupWriter archive) throws IOException {
    try (var paths = Files.walk(cluster)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        if (belongs(path)) {
          archive.path(path, name(path));
        }
      }
    }
  }

  private boolean belongs(Path path) {
    Path inside = cluster.relativize(path);
    boolean below = inside.getNameCount() > 1;
    return !LEFT_OUT.contains(String.valueOf(path.getFileName()))
        && !(below && inside.startsWith(WAL) && Files.isRegularFile(path))
        && !(below && isBelow(inside, EMPTIED));
  }

  private static boolean isBelow(Path inside, Set<String> folders) {
    for (Path part : inside.subpath(0, inside.getNameCount() - 1)) {
      if (folders.contains(part.toString())) {
        return true;
      }
    }
    return false;
  }

  private void writeAheadLog(BackupWriter archive) throws IOException {
    try (var segments = Files.list(cluster.resolve(WAL))) {
      for (Path segment : (Iterable<Path>) segments.filter(Files::isRegularFile)::iterator) {
        archive.path(segment, name(segment));
      }
    }
  }

  private String name(Path path) {
    return ("postgresql/" + cluster.relativize(path)).replace('\\', '/');
  }
}
