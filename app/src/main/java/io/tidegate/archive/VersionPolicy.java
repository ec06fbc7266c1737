package io.tidegate.archive;

import java.util.List;
import java.util.Optional;

/**
 * Which archives this version can bring in: those of a database that had come as far as its own.
 */
final class VersionPolicy {
  private VersionPolicy() {}

  /** Throws {@code Invalid} for a format that this version does not know. */
  static void require(ArchiveJson.Head head) {
    if (!head.format().equals(Manifest.FORMAT)) {
      throw ArchiveFile.refused("This is no archive of Tidegate.");
    }
    if (head.version() != Manifest.VERSION) {
      throw ArchiveFile.refused(
          "This archive has format %d, and this version of Tidegate knows format %d. Install the version that wrote it."
              .formatted(head.version(), Manifest.VERSION));
    }
  }

  /** Throws {@code Invalid}, with what to do, for another schema. */
  static void require(Manifest manifest, SchemaLevel here, String product) {
    SchemaLevel there = manifest.schema();
    if (there.sha256().equals(here.sha256())) {
      return;
    }
    String facts =
        "This archive was written by Tidegate %s with database schema %s; here is %s with schema %s. "
            .formatted(manifest.product(), there.title(), product, here.title());
    throw ArchiveFile.refused(
        facts
            + (there.title().compareTo(here.title()) > 0
                ? "Upgrade this installation to that version first."
                : "Install that version, bring the archive in there, then upgrade it: an upgrade takes the rows along."));
  }

  /** Throws {@code Invalid} when it names other tables, or other columns in one of them. */
  static void requireSameTables(Manifest manifest, List<ArchiveTable> tables) {
    if (manifest.tables().size() != tables.size()) {
      throw ArchiveFile.damaged("it has other tables than its schema");
    }
    tables.forEach(table -> tableOf(manifest, table));
  }

  /** What the manifest says of this table. */
  static Manifest.Table tableOf(Manifest manifest, ArchiveTable table) {
    Optional<Manifest.Table> said =
        manifest.tables().stream()
            .filter(each -> each.name().equals(table.name()))
            .filter(each -> each.entry().equals(table.entry()))
            .findFirst();
    return said.orElseThrow(
        () -> ArchiveFile.damaged("it lacks the table " + table.name() + " of its schema"));
  }
}
