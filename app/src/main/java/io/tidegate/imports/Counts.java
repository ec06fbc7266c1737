package io.tidegate.imports;

/**
 * What became of the changes of a log so far; while it is only looked at, what would.
 *
 * @param good would be taken
 * @param refused not taken, or would not be
 * @param rowsRefused the rows of those
 * @param items added to the inventory
 */
public record Counts(
    int good, int added, int updated, int unchanged, int refused, int rowsRefused, int items) {
  /** Nothing yet. */
  public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

  /** Both together. */
  public Counts plus(Counts other) {
    return new Counts(
        good + other.good,
        added + other.added,
        updated + other.updated,
        unchanged + other.unchanged,
        refused + other.refused,
        rowsRefused + other.rowsRefused,
        items + other.items);
  }

  /** Every change that was looked at. */
  public int all() {
    return good + added + updated + unchanged + refused;
  }
}
