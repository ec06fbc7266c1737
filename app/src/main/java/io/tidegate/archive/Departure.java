package io.tidegate.archive;

import io.tidegate.archive.Manifest.Named;
import io.tidegate.files.Files;
import io.tidegate.kernel.Actor;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Writes the archive of the tenant's account. Everything is read in the transaction at hand, which
 * must be a snapshot, and leaves row by row.
 */
@Component
class Departure {
  private static final long LONGEST_NANOS = Duration.ofHours(3).toNanos();
  private static final int LONGEST_PAUSE_SECONDS = 120;

  private final CatalogueStore catalogue;
  private final TableStore rows;
  private final Files files;
  private final Migrations migrations;
  private final ArchiveJson json;
  private final ArchiveReadme readme;

  Departure(
      CatalogueStore catalogue,
      TableStore rows,
      Files files,
      Migrations migrations,
      ArchiveJson json,
      ArchiveReadme readme) {
    this.catalogue = catalogue;
    this.rows = rows;
    this.files = files;
    this.migrations = migrations;
    this.json = json;
    this.readme = readme;
  }

  /** Writes the archive; the stream stays open. */
  TakenArchive write(Actor actor, String account, Instant now, OutputStream out)
      throws IOException {
    rows.writeMomentsInUtc();
    rows.giveUpWhenIdle(LONGEST_PAUSE_SECONDS);
    Voyage voyage = new Voyage(new ArchiveWriter(out, now));
    try {
      return voyage.make(actor, account, now);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** One archive in the making. */
  private final class Voyage {
    private final ArchiveWriter archive;
    private final StringBuilder sums = new StringBuilder();
    private final long deadline = System.nanoTime() + LONGEST_NANOS;

    private Voyage(ArchiveWriter archive) {
      this.archive = archive;
    }

    private TakenArchive make(Actor actor, String account, Instant now) throws IOException {
      note(Manifest.README, archive.entry(Manifest.README, readme.of(account, now)));
      List<Manifest.Table> tables = new ArrayList<>();
      for (ArchiveTable table : ContentPolicy.ordered(catalogue.tables(), catalogue.references())) {
        tables.add(table(table));
      }
      Manifest.Stored stored = storedFiles();
      String sumsHash = sums();
      Manifest manifest =
          new Manifest(
              Manifest.FORMAT,
              Manifest.VERSION,
              migrations.product(),
              migrations.level(),
              new Named(actor.account().value(), account),
              now,
              new Named(actor.person().value(), actor.name()),
              tables,
              leftOut(),
              stored,
              sumsHash);
      archive.entry(Manifest.ENTRY, json.write(manifest));
      String seal = archive.finish();
      return new TakenArchive(seal, archive.size(), Contents.of(manifest));
    }

    private Manifest.Table table(ArchiveTable table) throws IOException {
      Tally tally = new Tally();
      archive.begin(table.entry(), true);
      rows.read(
          table,
          line -> {
            checkTime();
            write(line + "\n");
            tally.count++;
          });
      ArchiveWriter.Entry entry = archive.end();
      note(table.entry(), entry);
      List<Manifest.Column> columns =
          table.columns().stream()
              .map(column -> new Manifest.Column(column.name(), column.type()))
              .toList();
      return new Manifest.Table(
          table.name(), table.entry(), tally.count, entry.bytes(), entry.sha256(), columns);
    }

    private Manifest.Stored storedFiles() {
      Tally tally = new Tally();
      rows.files(file -> {
        checkTime();
        tally.count++;
        tally.bytes += file.size();
        String name = Manifest.FILES + file.id();
        try (InputStream content = files.open(file.id())) {
          archive.begin(name, false);
          archive.write(content);
          note(name, intact(file, archive.end()));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
      return new Manifest.Stored(tally.count, tally.bytes);
    }

    private static ArchiveWriter.Entry intact(TableStore.Content file, ArchiveWriter.Entry entry) {
      if (!entry.sha256().equals(file.sha256())) {
        throw new IllegalStateException(
            "The stored file " + file.id() + " is not what it was when it came in");
      }
      return entry;
    }

    private String sums() throws IOException {
      return archive
          .entry(Manifest.SUMS, sums.toString().getBytes(StandardCharsets.UTF_8))
          .sha256();
    }

    /** As {@code sha256sum} writes and checks them. */
    private void note(String name, ArchiveWriter.Entry entry) {
      sums.append(entry.sha256()).append("  ").append(name).append('\n');
    }

    private void write(String text) {
      try {
        archive.write(text.getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** A snapshot keeps PostgreSQL from clearing up behind it. */
    private void checkTime() {
      if (System.nanoTime() > deadline) {
        throw new UncheckedIOException(
            new IOException("Whoever takes the archive reads too slowly"));
      }
    }
  }

  private static List<Manifest.LeftOut> leftOut() {
    return ContentPolicy.leftOut().entrySet().stream()
        .map(each -> new Manifest.LeftOut(each.getKey(), each.getValue()))
        .toList();
  }

  private static final class Tally {
    private long count;
    private long bytes;
  }
}
