package io.tidegate.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Unpacks a backup into a data folder that holds no database yet. */
final class Restore {
  private Restore() {}

  /**
   * Fills the folder. The next start on it plays the write-ahead log and is then as the backup was.
   *
   * @throws DatabaseRefused when the folder holds a database already
   */
  static void read(Path file, Path home) throws IOException {
    try (DataFolder folder = DataFolder.open(home);
        TarArchiveInputStream tar =
            new TarArchiveInputStream(
                new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file))))) {
      if (Files.exists(folder.cluster())) {
        throw new DatabaseRefused(
            "The folder "
                + folder.home()
                + " holds a database already, and a restore never overwrites one.",
            "Name an empty folder with TIDEGATE_HOME, or move the old one away.");
      }
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(entry, tar, inside(folder.home(), entry));
      }
    }
  }

  private static Path inside(Path home, TarArchiveEntry entry) throws IOException {
    Path target = home.resolve(entry.getName()).normalize();
    if (!target.startsWith(home)) {
      throw new IOException("The backup holds a path that leads out of it: " + entry.getName());
    }
    return target;
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      PrivateFiles.folder(target);
    } else {
      try (OutputStream out = Files.newOutputStream(PrivateFiles.create(target))) {
        content.transferTo(out);
      }
    }
  }
}
