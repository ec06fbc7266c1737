package io.tidegate.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {
  @TempDir Path home;

  @Test
  void keepsItsRowsAcrossARestart() throws Exception {
    try (EmbeddedServer server = EmbeddedServer.start(home, Durability.DURABLE)) {
      execute(server.access(), "create table kept (word text)", "insert into kept values ('kept')");
    }
    try (EmbeddedServer server = EmbeddedServer.start(home, Durability.DURABLE)) {
      assertThat(query(server.access(), "select word from kept")).containsExactly("kept");
      assertThat(query(server.access(), "show fsync")).containsExactly("on");
      assertThat(query(server.access(), "show synchronous_commit")).containsExactly("on");
      assertThat(query(server.access(), "show full_page_writes")).containsExactly("on");
      assertThat(query(server.access(), "show data_checksums")).containsExactly("on");
      assertThat(query(server.access(), "show listen_addresses")).containsExactly("127.0.0.1");
      assertThat(query(server.access(), "show server_encoding")).containsExactly("UTF8");
    }
  }

  @Test
  void letsNobodyInWithoutAPassword() {
    try (EmbeddedServer server = EmbeddedServer.start(home, Durability.THROWN_AWAY)) {
      String url = server.access().url();
      assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "guess"))
          .hasMessageContaining("password authentication failed");
      assertThatThrownBy(() -> DriverManager.getConnection(url, "tidegate", ""))
          .isInstanceOf(SQLException.class);
      assertThat(home.resolve("passwords"))
          .satisfies(file ->
              assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                  .isEqualTo("rw-------"));
    }
  }

  @Test
  void refusesAFolderThatAnotherOneUses() {
    try (EmbeddedServer _ = EmbeddedServer.start(home, Durability.THROWN_AWAY)) {
      assertThatThrownBy(() -> EmbeddedServer.start(home, Durability.THROWN_AWAY))
          .isInstanceOf(DatabaseRefused.class)
          .hasMessageContaining("is in use by another Tidegate");
    }
  }

  @Test
  void refusesToRunWhenSomethingTurnsDurabilityOff() throws Exception {
    EmbeddedServer.start(home, Durability.DURABLE).close();
    Files.writeString(home.resolve("postgresql/postgresql.auto.conf"), "fsync = off\n");
    assertThatThrownBy(() -> EmbeddedServer.start(home, Durability.DURABLE))
        .isInstanceOf(DatabaseRefused.class)
        .hasMessageContaining("fsync = off");
    assertThat(home.resolve("postgresql/postmaster.pid")).doesNotExist();
  }

  @Test
  void refusesAFolderOfAnotherMajorVersion() throws Exception {
    Files.createDirectories(home.resolve("postgresql"));
    Files.writeString(home.resolve("postgresql/PG_VERSION"), "17\n");
    assertThatThrownBy(() -> EmbeddedServer.start(home, Durability.DURABLE))
        .isInstanceOf(DatabaseRefused.class)
        .hasMessageContaining("was made by PostgreSQL 17");
  }

  @Test
  void startsAgainWhenThePidFileNamesSomeOtherProgram() throws Exception {
    EmbeddedServer.start(home, Durability.DURABLE).close();
    Files.writeString(
        home.resolve("postgresql/postmaster.pid"), ProcessHandle.current().pid() + "\n");
    try (EmbeddedServer server = EmbeddedServer.start(home, Durability.DURABLE)) {
      assertThat(query(server.access(), "select 'here'")).containsExactly("here");
    }
  }

  private static void execute(DatabaseAccess access, String... statements) throws SQLException {
    try (Connection connection = connect(access);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static List<String> query(DatabaseAccess access, String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Connection connection = connect(access);
        ResultSet rows = connection.createStatement().executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }

  private static Connection connect(DatabaseAccess access) throws SQLException {
    return DriverManager.getConnection(
        access.url(), access.owner().user(), access.owner().password());
  }
}
