package io.tidegate.archive;

import io.tidegate.files.Files;
import io.tidegate.kernel.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Reads archives, and writes the rows of one as the tenant that it is of. */
@Component
class Arrival {
  private static final int LARGEST_MANIFEST = 1 << 24;

  private final CatalogueStore catalogue;
  private final TableStore rows;
  private final Files files;
  private final Migrations migrations;
  private final ArchiveJson json;

  Arrival(
      CatalogueStore catalogue,
      TableStore rows,
      Files files,
      Migrations migrations,
      ArchiveJson json) {
    this.catalogue = catalogue;
    this.rows = rows;
    this.files = files;
    this.migrations = migrations;
    this.json = json;
  }

  /** Opens an archive that this version can bring in; throws {@code Invalid} for any other. */
  ArchiveFile open(Path file) throws IOException {
    String seal = ArchiveFile.requireSealed(file);
    ZipFile zip = unzipped(file);
    try {
      Manifest manifest = manifest(zip);
      VersionPolicy.require(manifest, migrations.level(), migrations.product());
      return new ArchiveFile(zip, seal, java.nio.file.Files.size(file), manifest);
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private static ZipFile unzipped(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException _) {
      throw ArchiveFile.damaged("it is no ZIP");
    }
  }

  private Manifest manifest(ZipFile zip) throws IOException {
    ZipEntry entry = zip.getEntry(Manifest.ENTRY);
    if (entry == null) {
      throw ArchiveFile.refused("This is no archive of Tidegate: it has no manifest.");
    }
    try (InputStream content = zip.getInputStream(entry)) {
      byte[] written = content.readNBytes(LARGEST_MANIFEST);
      VersionPolicy.require(json.head(written));
      return json.read(written);
    } catch (JacksonException | ZipException _) {
      throw ArchiveFile.damaged("its manifest cannot be read");
    }
  }

  /**
   * Writes everything in the transaction at hand, then reads it back: what stands in the database
   * has the sums of the manifest, or {@code Invalid} is thrown and nothing stays.
   */
  void bringIn(ArchiveFile archive) {
    List<ArchiveTable> tables = ContentPolicy.ordered(catalogue.tables(), catalogue.references());
    VersionPolicy.requireSameTables(archive.manifest(), tables);
    rows.writeMomentsInUtc();
    rows.letReferencesWait();
    try {
      for (ArchiveTable table : tables) {
        insert(archive, table);
      }
      insertFiles(archive);
      rows.lookAtReferences();
    } catch (DataAccessException e) {
      throw ArchiveFile.refused("What it refers to is not in it. " + said(e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    tables.forEach(table -> readBack(archive.manifest(), table));
  }

  private void insert(ArchiveFile archive, ArchiveTable table) throws IOException {
    try (RowBatches batches = new RowBatches(archive.open(table.entry()))) {
      for (List<String> batch = batches.next(); !batch.isEmpty(); batch = batches.next()) {
        try {
          rows.insert(table, batch);
        } catch (DataAccessException e) {
          throw ArchiveFile.refused(
              "One of the rows %,d to %,d of %s cannot be taken. %s"
                  .formatted(
                      batches.read() - batch.size() + 1, batches.read(), table.name(), said(e)));
        }
      }
    }
  }

  /** What PostgreSQL says of it, without what it adds for programmers. */
  private static String said(DataAccessException e) {
    return String.valueOf(e.getMostSpecificCause().getMessage())
        .lines()
        .findFirst()
        .orElse("")
        .replaceFirst("^ERROR: ", "PostgreSQL says: ");
  }

  private void insertFiles(ArchiveFile archive) {
    rows.files(file -> {
      try (InputStream content = archive.open(Manifest.FILES + file.id())) {
        if (!files.refill(file.id(), content)) {
          throw ArchiveFile.damaged("the file " + file.id() + " is not what its row says");
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private void readBack(Manifest manifest, ArchiveTable table) {
    Sha256 hash = new Sha256();
    long[] count = {0};
    rows.read(
        table,
        line -> {
          hash.add(line + "\n");
          count[0]++;
        });
    Manifest.Table said = VersionPolicy.tableOf(manifest, table);
    if (count[0] != said.rows() || !hash.hex().equals(said.sha256())) {
      throw ArchiveFile.refused(
          "The rows of %s do not read back as the archive has them. It was changed by hand."
              .formatted(table.name()));
    }
  }
}
