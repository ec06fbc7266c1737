package io.tidegate.archive;

import java.util.List;

/**
 * A table as the database's catalogue has it.
 *
 * @param name with its schema, such as {@code change.change}
 * @param quoted the same as SQL takes it
 * @param ofAccount whether its rows belong to an account
 * @param columns those that are stored, in the order in which they were added; generated ones are
 *     left out, since they follow from the others
 * @param key the columns of its primary key, as SQL orders by them on every server alike
 */
record ArchiveTable(
    String name, String quoted, boolean ofAccount, List<Column> columns, List<String> key) {
  ArchiveTable {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
  }

  /** The account itself is the one row of its table that is named by its own id. */
  static final String ACCOUNT = "directory.account";

  /** Where its rows stand in an archive. */
  String entry() {
    return "tables/" + name + ".jsonl";
  }

  /**
   * A column.
   *
   * @param quoted its name as SQL takes it
   * @param type as PostgreSQL names it
   */
  record Column(String name, String quoted, String type) {}
}
