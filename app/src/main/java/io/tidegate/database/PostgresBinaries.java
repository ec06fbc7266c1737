package io.tidegate.database;

import io.tidegate.kernel.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that travel inside the jar, unpacked once per version. */
final class PostgresBinaries {
  /** The major version these programs are; a data folder of another one is refused. */
  static final String MAJOR = "18";

  private static final int OWNER_MAY_EXECUTE = 0100;

  private PostgresBinaries() {}

  /** Unpacks below the folder unless that was done before, and gives back the programs' folder. */
  static Path unpackedIn(Path folder) throws IOException {
    byte[] archive = archive();
    Path home = folder.resolve("postgresql-" + MAJOR + "-" + digest(archive));
    if (Files.notExists(home)) {
      Path draft = folder.resolve("unpacking");
      FileSystemUtils.deleteRecursively(draft);
      unpack(archive, draft);
      Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
    }
    return home.resolve("bin");
  }

  private static byte[] archive() throws IOException {
    String name = "/postgres-" + system() + "-" + architecture() + ".txz";
    try (InputStream stream = PostgresBinaries.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new DatabaseRefused(
            "This build of Tidegate holds no PostgreSQL for "
                + system()
                + " on "
                + architecture()
                + ".",
            "Build it on this platform, or name a PostgreSQL server with TIDEGATE_DATABASE_URL.");
      }
      return stream.readAllBytes();
    }
  }

  private static String system() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return name.startsWith("mac") ? "darwin" : name.startsWith("windows") ? "windows" : "linux";
  }

  private static String architecture() {
    return System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
  }

  private static String digest(byte[] archive) {
    Sha256 hash = new Sha256();
    hash.add(archive);
    return HexFormat.of().formatHex(hash.bytes(), 0, 6);
  }

  private static void unpack(byte[] archive, Path folder) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(entry, tar, folder.resolve(entry.getName()).normalize());
      }
    }
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.resolveSibling("."));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(content, target);
      executable(entry, target);
    }
  }

  private static void executable(TarArchiveEntry entry, Path target) {
    if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0
        && Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
      boolean _ = target.toFile().setExecutable(true, true);
    }
  }
}
