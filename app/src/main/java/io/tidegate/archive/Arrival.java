package io.tidegate.archive;

import io.tidegate.files.Files;
import io.tidegate.kernel.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
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
  private final TransactionTemplate attempt;

  Arrival(
      CatalogueStore catalogue,
      TableStore rows,
      Files files,
      Migrations migrations,
      ArchiveJson json,
      PlatformTransactionManager transactions) {
    this.catalogue = catalogue;
    this.rows = rows;
    this.files = files;
    this.migrations = migrations;
    this.json = json;
    this.attempt = new TransactionTemplate(transactions);
    this.attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
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
  void bringIn(ArchiveFile archive, Meter meter) {
    List<ArchiveTable> tables = ContentPolicy.ordered(catalogue.tables(), catalogue.references());
    VersionPolicy.requireSameTables(archive.manifest(), tables);
    rows.writeMomentsInUtc();
    rows.letReferencesWait();
    try {
      meter.begin(Incoming.Step.ROWS);
      for (ArchiveTable table : tables) {
        insert(archive, table, meter);
      }
      meter.begin(Incoming.Step.FILES);
      insertFiles(archive, meter);
      rows.lookAtReferences();
    } catch (DataAccessException e) {
      throw ArchiveFile.refused("What it refers to is not in it. " + said(e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    meter.begin(Incoming.Step.READING);
    Damages damages = new Damages();
    tables.forEach(table -> readBack(archive.manifest(), table, damages, meter));
    damages.require();
  }

  /** Throws {@code Invalid} with every row of the table that cannot be taken. */
  private void insert(ArchiveFile archive, ArchiveTable table, Meter meter) throws IOException {
    Damages damages = new Damages();
    try (RowBatches batches = new RowBatches(archive.open(table.entry()))) {
      for (List<String> batch = batches.next(); !batch.isEmpty(); batch = batches.next()) {
        if (refusal(table, batch).isPresent()) {
          one(table, batch, batches.read() - batch.size(), damages);
        }
        meter.advance(batch.size());
      }
    }
    damages.require();
  }

  /** Row by row, to find those that cannot be taken. */
  private void one(ArchiveTable table, List<String> batch, long before, Damages damages) {
    for (int i = 0; i < batch.size(); i++) {
      long row = before + i + 1;
      refusal(table, batch.subList(i, i + 1))
          .ifPresent(why ->
              damages.add("Row %,d of %s cannot be taken. %s".formatted(row, table.name(), why)));
    }
  }

  /** What PostgreSQL says against these rows; they are in where it says nothing. */
  private Optional<String> refusal(ArchiveTable table, List<String> batch) {
    try {
      attempt.executeWithoutResult(_ -> rows.insert(table, batch));
      return Optional.empty();
    } catch (DataAccessException e) {
      return Optional.of(said(e));
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

  private void insertFiles(ArchiveFile archive, Meter meter) {
    rows.files(file -> {
      try (InputStream content = archive.open(Manifest.FILES + file.id())) {
        if (!files.refill(file.id(), content)) {
          throw ArchiveFile.damaged("the file " + file.id() + " is not what its row says");
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      meter.advance(1);
    });
  }

  private void readBack(Manifest manifest, ArchiveTable table, Damages damages, Meter meter) {
    Sha256 hash = new Sha256();
    long[] count = {0};
    rows.read(
        table,
        line -> {
          hash.add(line + "\n");
          count[0]++;
          meter.advance(1);
        });
    Manifest.Table said = VersionPolicy.tableOf(manifest, table);
    if (count[0] != said.rows() || !hash.hex().equals(said.sha256())) {
      damages.add(
          "The rows of %s do not read back as the archive has them. It was changed by hand."
              .formatted(table.name()));
    }
  }
}
