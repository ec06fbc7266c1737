package io.tidegate.testkit;

import io.tidegate.database.DatabaseAccess;
import io.tidegate.database.Login;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The PostgreSQL 15 that Debian installs, on a folder of its own, as an administrator would set it
 * up.
 */
final class DebianServer {
  private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");

  private DebianServer() {}

  static DatabaseAccess start() {
    try {
      Path folder = TestServers.temporaryFolder();
      Path data = folder.resolve("data");
      int port = freePort();
      run("chown", "postgres", folder.toString());
      asPostgres(
          "initdb", "--pgdata=" + data, "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8");
      asPostgres(
          "pg_ctl",
          "start",
          "--wait",
          "--pgdata=" + data,
          "--log=" + folder.resolve("log"),
          "--options=-p "
              + port
              + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off");
      TestServers.atExit(() -> stop(folder, data));
      createLogins("jdbc:postgresql://127.0.0.1:" + port + "/postgres");
      return new DatabaseAccess(
          "jdbc:postgresql://127.0.0.1:" + port + "/tidegate",
          new Login("tidegate_owner", "owner"),
          new Login("tidegate", "application"));
    } catch (IOException | SQLException e) {
      throw new IllegalStateException("The Debian server of the tests did not start", e);
    }
  }

  private static void stop(Path folder, Path data) {
    try {
      asPostgres("pg_ctl", "stop", "--pgdata=" + data, "--mode=immediate");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    TestServers.delete(folder);
  }

  /** What the README tells the administrator of an external server to run. */
  private static void createLogins(String url) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, "postgres", "");
        Statement statement = connection.createStatement()) {
      statement.execute("create role tidegate_application nologin");
      statement.execute("create role tidegate_owner login password 'owner'");
      statement.execute(
          "create role tidegate login password 'application' in role tidegate_application");
      statement.execute("create database tidegate owner tidegate_owner");
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void asPostgres(String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("runuser", "-u", "postgres", "--"));
    command.add(PROGRAMS.resolve(program).toString());
    command.addAll(Arrays.asList(arguments));
    run(command.toArray(String[]::new));
  }

  private static void run(String... command) throws IOException {
    Path output = Files.createTempFile("tidegate-test", ".log");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .directory(Path.of("/").toFile())
            .start();
    if (process.onExit().join().exitValue() != 0) {
      throw new IOException(String.join(" ", command) + ": " + Files.readString(output));
    }
    Files.delete(output);
  }
}
