package io.tidegate.intake;

import java.util.List;

/**
 * A table that is written row by row, so that a long one needs no more memory than a short one.
 * Deliberately nothing that closes by itself: what broke off half way must not look whole.
 */
public interface TableWriter {
  /** Writes the next row; it has as many cells as the table has columns. */
  void write(List<Cell> row);

  /** Makes the file whole, after the last row. */
  void finish();
}
