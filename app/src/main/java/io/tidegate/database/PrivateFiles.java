package io.tidegate.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes files and folders that no other user of the machine can read. */
final class PrivateFiles {
  private PrivateFiles() {}

  /** A fresh, empty file; one that was there is replaced. */
  static Path create(Path file) throws IOException {
    Files.deleteIfExists(file);
    return isPosix(file)
        ? Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
        : Files.createFile(file);
  }

  /** The folder, made when it is not there, closed to everybody else either way. */
  static Path folder(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (isPosix(folder)) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
    return folder;
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
