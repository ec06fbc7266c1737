package io.tidegate.archive;

/**
 * How far a database has been migrated.
 *
 * @param latest the latest migration, by the time in its name
 * @param migrations how many there are
 * @param sha256 of the names of all, one a line; two databases with the same hash have the same
 *     tables
 */
record SchemaLevel(String latest, int migrations, String sha256) {
  /** The same to people: the time of the latest migration. */
  String title() {
    return latest.replaceAll("__.*", "").replaceFirst("^V", "");
  }
}
