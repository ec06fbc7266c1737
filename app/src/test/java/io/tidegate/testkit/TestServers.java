package io.tidegate.testkit;

import io.tidegate.database.DatabaseAccess;
import io.tidegate.database.Durability;
import io.tidegate.database.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/** Starts the server that the tests run on, and takes it away when they are over. */
final class TestServers {
  private TestServers() {}

  static DatabaseAccess start() {
    boolean debian = "debian".equals(System.getProperty("tidegate.test-database"));
    return debian ? DebianServer.start() : embedded();
  }

  private static DatabaseAccess embedded() {
    Path folder = temporaryFolder();
    EmbeddedServer server = EmbeddedServer.start(folder, Durability.THROWN_AWAY);
    atExit(() -> {
      server.close();
      delete(folder);
    });
    return server.access();
  }

  static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("tidegate-test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** After the applications that use it, which would wait for its answers. */
  static void atExit(Runnable work) {
    SpringApplication.getShutdownHandlers().add(work);
  }

  static void delete(Path folder) {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
