package io.tidegate.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL on a data folder, started and stopped by Tidegate. It listens on the loopback
 * interface alone and asks everybody for a password.
 */
public final class EmbeddedServer implements DatabaseServer {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

  private final DataFolder folder;
  private final PostgresPrograms programs;
  private final DatabaseAccess access;
  private final String key;

  private EmbeddedServer(
      DataFolder folder, PostgresPrograms programs, DatabaseAccess access, String key) {
    this.folder = folder;
    this.programs = programs;
    this.access = access;
    this.key = key;
  }

  /**
   * Starts the server on the folder, making a fresh one where there is none. A server that an
   * earlier Tidegate left behind when it was killed is stopped first, with all its rows.
   *
   * @throws DatabaseRefused when the folder is in use, is of another major version, or the server
   *     does not keep its rows as asked
   */
  public static EmbeddedServer start(Path home, Durability durability) {
    try {
      DataFolder folder = DataFolder.open(home);
      try {
        return start(folder, durability);
      } catch (IOException | SQLException | RuntimeException e) {
        folder.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException("The embedded database does not answer as it should.", e);
    }
  }

  private static EmbeddedServer start(DataFolder folder, Durability durability)
      throws IOException, SQLException {
    PrivateFiles.folder(folder.log());
    PostgresPrograms programs =
        new PostgresPrograms(PostgresBinaries.unpackedIn(folder.binaries()), folder.log());
    Secrets secrets = Secrets.in(folder);
    if (folder.holdsCluster()) {
      refuseOtherVersion(folder);
      stopOrphan(folder, programs);
    } else {
      initialise(folder, programs, secrets.superuser());
    }
    int port = freePort();
    new ServerConfiguration(port, folder.log(), durability).writeTo(folder.cluster());
    launch(folder, programs);
    return checked(
        new EmbeddedServer(folder, programs, access(port, secrets), secrets.key()),
        secrets,
        durability);
  }

  private static EmbeddedServer checked(
      EmbeddedServer server, Secrets secrets, Durability durability) throws SQLException {
    try {
      new EmbeddedRoles(server.access.url(), secrets).create();
      new DurabilityCheck(server.access, durability).run();
      LOG.info("Embedded PostgreSQL is ready in {}", server.folder.home());
      return server;
    } catch (SQLException | RuntimeException e) {
      server.stop();
      throw e;
    }
  }

  private static DatabaseAccess access(int port, Secrets secrets) {
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/tidegate";
    return new DatabaseAccess(url, secrets.owner(), secrets.application());
  }

  /**
   * Made aside and then moved, so that a start that was killed half-way leaves nothing half made.
   */
  private static void initialise(DataFolder folder, PostgresPrograms programs, Login superuser)
      throws IOException {
    Path draft = folder.home().resolve("postgresql.new");
    Path password = PrivateFiles.create(folder.home().resolve("superuser"));
    FileSystemUtils.deleteRecursively(draft);
    try {
      Files.writeString(password, superuser.password());
      boolean made =
          programs.run(
              "initdb",
              List.of(
                  "--pgdata=" + draft,
                  "--username=" + superuser.user(),
                  "--pwfile=" + password,
                  "--auth=scram-sha-256",
                  "--encoding=UTF8",
                  "--no-locale",
                  "--locale-provider=builtin",
                  "--builtin-locale=C.UTF-8",
                  "--data-checksums"));
      refuseUnless(made, programs, "initdb");
    } finally {
      Files.delete(password);
    }
    Files.move(draft, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
  }

  private static void refuseOtherVersion(DataFolder folder) throws IOException {
    String version = Files.readString(folder.cluster().resolve("PG_VERSION")).strip();
    if (!version.equals(PostgresBinaries.MAJOR)) {
      throw new DatabaseRefused(
          "The data folder %s was made by PostgreSQL %s, and this Tidegate brings PostgreSQL %s."
              .formatted(folder.home(), version, PostgresBinaries.MAJOR),
          "Start the Tidegate release that made it, or name an empty folder with TIDEGATE_HOME.");
    }
  }

  private static void stopOrphan(DataFolder folder, PostgresPrograms programs) throws IOException {
    Path pidFile = folder.cluster().resolve("postmaster.pid");
    if (Files.notExists(pidFile)) {
      return;
    }
    if (orphan(pidFile).isPresent()) {
      LOG.info("Stopping the PostgreSQL that an earlier Tidegate left behind");
      stop(folder, programs);
    } else {
      // The number may by now belong to some other program, which PostgreSQL would take for itself.
      Files.deleteIfExists(pidFile);
    }
  }

  /** Whether the process that the file names is there and is a PostgreSQL. */
  static boolean isRunning(Path pidFile) throws IOException {
    return Files.exists(pidFile) && orphan(pidFile).isPresent();
  }

  private static Optional<ProcessHandle> orphan(Path pidFile) throws IOException {
    long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
    return ProcessHandle.of(pid)
        .filter(process -> process.info().command().orElse("postgres").contains("postgres"));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void launch(DataFolder folder, PostgresPrograms programs) throws IOException {
    boolean started =
        programs.run(
            "pg_ctl",
            List.of(
                "start",
                "--pgdata=" + folder.cluster(),
                "--log=" + folder.log().resolve("start.log"),
                "--wait",
                "--timeout=300"));
    refuseUnless(started, programs, "pg_ctl");
  }

  private static void stop(DataFolder folder, PostgresPrograms programs) throws IOException {
    boolean stopped =
        programs.run(
            "pg_ctl",
            List.of(
                "stop", "--pgdata=" + folder.cluster(), "--mode=fast", "--wait", "--timeout=300"));
    refuseUnless(stopped, programs, "pg_ctl");
  }

  private static void refuseUnless(boolean done, PostgresPrograms programs, String program)
      throws IOException {
    if (!done) {
      throw new DatabaseRefused(
          "The embedded PostgreSQL could not do its work: " + programs.said(program),
          "Read the files in " + programs.log() + ", mend what they name, and start again.");
    }
  }

  @Override
  public DatabaseAccess access() {
    return access;
  }

  /** The installation's key, which lies beside the passwords. */
  String key() {
    return key;
  }

  private void stop() {
    try {
      stop(folder, programs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops the server after its last transactions, and gives the folder free. */
  @Override
  public void close() {
    stop();
    try {
      folder.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
