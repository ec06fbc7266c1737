package io.tidegate.inventory;

import io.tidegate.intake.RowProblem;
import io.tidegate.intake.Table;
import io.tidegate.kernel.Actor;
import java.util.List;

/**
 * What an import would do with each row of its file, as things stood when it was judged. Whoever
 * writes a piece finds out whether they still stand so.
 */
interface Judged {
  /** The file. */
  Table table();

  /** How many rows it has. */
  int rows();

  /** Does what it says for the rows from one up to another, and counts; within a transaction. */
  Tally take(Actor actor, ItemImport now, int from, int to);

  /** What is wrong with these rows. */
  List<RowProblem> problems(int from, int to);

  /** What became of some rows. */
  record Tally(int added, int changed, int unchanged, int refused) {}
}
