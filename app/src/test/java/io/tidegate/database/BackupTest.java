package io.tidegate.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  @TempDir Path folder;

  @Test
  void whatIsWrittenDuringAnOnlineBackupDoesNotSpoilIt() throws Exception {
    Path file = folder.resolve("backup.tar.gz");
    int before;
    int after;
    try (EmbeddedServer server = EmbeddedServer.start(home(), Durability.DURABLE)) {
      execute(server, "create table tally (n int primary key, filler text)");
      AtomicInteger committed = new AtomicInteger();
      AtomicBoolean stop = new AtomicBoolean();
      CompletableFuture<Void> writer =
          CompletableFuture.runAsync(() -> count(server, committed, stop));
      while (committed.get() < 100) {
        Thread.sleep(10);
      }
      before = committed.get();
      Backup.write(home(), file);
      after = committed.get();
      stop.set(true);
      writer.join();
    }
    assertThat(after).as("rows were written meanwhile").isGreaterThan(before);
    Restore.read(file, folder.resolve("restored"));
    try (EmbeddedServer server =
        EmbeddedServer.start(folder.resolve("restored"), Durability.DURABLE)) {
      int rows = number(server, "select count(*) from tally");
      assertThat(rows).isBetween(before, after + 1);
      assertThat(number(server, "select max(n) from tally")).as("none is missing").isEqualTo(rows);
    }
  }

  @Test
  void aStoppedServerIsBackedUpCold() throws Exception {
    Path file = folder.resolve("backup.tar.gz");
    try (EmbeddedServer server = EmbeddedServer.start(home(), Durability.DURABLE)) {
      execute(server, "create table tally as select n from generate_series(1, 1000) n");
    }
    Backup.write(home(), file);
    Restore.read(file, folder.resolve("restored"));
    try (EmbeddedServer server =
        EmbeddedServer.start(folder.resolve("restored"), Durability.DURABLE)) {
      assertThat(number(server, "select count(*) from tally")).isEqualTo(1000);
    }
    assertThatThrownBy(() -> Restore.read(file, home()))
        .isInstanceOf(DatabaseRefused.class)
        .hasMessageContaining("never overwrites");
  }

  private Path home() {
    return folder.resolve("home");
  }

  private static void count(EmbeddedServer server, AtomicInteger committed, AtomicBoolean stop) {
    try (Connection connection = connect(server)) {
      while (!stop.get()) {
        connection
            .createStatement()
            .execute(
                "insert into tally values (%d, repeat('x', 2000))".formatted(committed.get() + 1));
        committed.incrementAndGet();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void execute(EmbeddedServer server, String sql) throws SQLException {
    try (Connection connection = connect(server)) {
      connection.createStatement().execute(sql);
    }
  }

  private static int number(EmbeddedServer server, String sql) throws SQLException {
    try (Connection connection = connect(server);
        ResultSet result = connection.createStatement().executeQuery(sql)) {
      result.next();
      return result.getInt(1);
    }
  }

  private static Connection connect(EmbeddedServer server) throws SQLException {
    Login owner = server.access().owner();
    return DriverManager.getConnection(server.access().url(), owner.user(), owner.password());
  }
}
