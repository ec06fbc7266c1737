package io.tidegate.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The folder that holds everything an installation with the embedded server must not lose. */
public final class DataFolder implements AutoCloseable {
  private final Path home;
  private final FileChannel lock;

  private DataFolder(Path home, FileChannel lock) {
    this.home = home;
    this.lock = lock;
  }

  /**
   * Takes the folder for this process, making it when it is not there.
   *
   * @throws DatabaseRefused when another process has it
   * @throws IOException when it cannot be made or written
   */
  public static DataFolder open(Path home) throws IOException {
    Path folder = PrivateFiles.folder(home.toAbsolutePath().normalize());
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lock(channel) == null) {
      channel.close();
      throw new DatabaseRefused(
          "The data folder " + folder + " is in use by another Tidegate that is running.",
          "Stop that one, or give this one a folder of its own with TIDEGATE_HOME.");
    }
    return new DataFolder(folder, channel);
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException _) {
      return null;
    }
  }

  Path home() {
    return home;
  }

  /** PostgreSQL's own folder. */
  Path cluster() {
    return clusterOf(home);
  }

  static Path clusterOf(Path home) {
    return home.resolve("postgresql");
  }

  Path secrets() {
    return home.resolve("passwords");
  }

  Path binaries() {
    return home.resolve("binaries");
  }

  Path log() {
    return home.resolve("log");
  }

  boolean holdsCluster() {
    return Files.exists(cluster().resolve("PG_VERSION"));
  }

  /** Gives the folder free for another process. */
  @Override
  public void close() throws IOException {
    lock.close();
  }
}
