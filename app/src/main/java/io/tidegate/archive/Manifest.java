package io.tidegate.archive;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What an archive says of itself, as {@code manifest.json}.
 *
 * @param format always {@code tidegate-archive}
 * @param version of the format
 * @param product the version of Tidegate that wrote it
 * @param schema how far its database had been migrated
 * @param madeAt the moment of the snapshot
 * @param tables in the order in which they can be brought in
 * @param leftOut what is not in it, and why
 * @param sums the SHA-256 of the entry {@code SHA256SUMS}, which has those of all others
 */
record Manifest(
    String format,
    int version,
    String product,
    SchemaLevel schema,
    Named account,
    Instant madeAt,
    Named madeBy,
    List<Table> tables,
    List<LeftOut> leftOut,
    Stored files,
    String sums) {
  static final String FORMAT = "tidegate-archive";
  static final int VERSION = 1;
  static final String ENTRY = "manifest.json";
  static final String SUMS = "SHA256SUMS";
  static final String README = "README.md";
  static final String FILES = "files/";

  Manifest {
    tables = List.copyOf(tables);
    leftOut = List.copyOf(leftOut);
  }

  /** An account or a person. */
  record Named(UUID id, String name) {}

  /**
   * The rows of one table, a line of JSON each.
   *
   * @param bytes of the entry, unpacked
   */
  record Table(
      String name, String entry, long rows, long bytes, String sha256, List<Column> columns) {
    Table {
      columns = List.copyOf(columns);
    }
  }

  /** A member of each line, and PostgreSQL's name for what it is. */
  record Column(String name, String type) {}

  /** A table that is not in the archive. */
  record LeftOut(String table, String because) {}

  /** How many files are stored, and their bytes together. */
  record Stored(long count, long bytes) {}

  /** How many rows the table has; 0 for one that is not in the archive. */
  long rowsOf(String table) {
    return tables.stream().filter(each -> each.name().equals(table)).mapToLong(Table::rows).sum();
  }
}
