package io.tidegate.database;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** An archive of files that somebody may be writing to. */
final class BackupWriter implements AutoCloseable {
  private static final int BLOCK = 1 << 16;

  private final TarArchiveOutputStream tar;

  BackupWriter(Path file) throws IOException {
    tar =
        new TarArchiveOutputStream(
            new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(file))));
    tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
  }

  /** A folder without what is in it, or a file. One that has gone by now is not missed. */
  void path(Path path, String name) throws IOException {
    if (Files.isDirectory(path)) {
      tar.putArchiveEntry(new TarArchiveEntry(name + "/"));
      tar.closeArchiveEntry();
    } else {
      file(path, name);
    }
  }

  /**
   * A file, as long as it is now: what it grows by meanwhile stands in the write-ahead log, and
   * what it shrinks by is made up with zeros, which the log then cuts off.
   */
  void file(Path path, String name) throws IOException {
    try (InputStream content = Files.newInputStream(path)) {
      TarArchiveEntry entry = new TarArchiveEntry(name);
      entry.setSize(Files.size(path));
      tar.putArchiveEntry(entry);
      copy(content, entry.getSize());
      tar.closeArchiveEntry();
    } catch (NoSuchFileException _) {
      // Dropped since the folder was listed; the log says so too.
    }
  }

  private void copy(InputStream content, long size) throws IOException {
    for (long left = size; left > 0; ) {
      byte[] block = new byte[(int) Math.min(BLOCK, left)];
      content.readNBytes(block, 0, block.length);
      tar.write(block);
      left -= block.length;
    }
  }

  void text(String name, String text) throws IOException {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(content.length);
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }
}
