package io.tidegate.inventory;

import io.tidegate.intake.RowProblem;
import java.util.List;

/** What an import does with one line of its file. */
public sealed interface Verdict {
  /** Where the line begins in the file, counted from 1. */
  int line();

  /** A new item. */
  record Add(int line, ItemFacts facts) implements Verdict {}

  /** An item that is there and says something else. */
  record Change(int line, Item before, ItemFacts facts) implements Verdict {}

  /** An item that is there and says the same. */
  record Same(int line, Item item) implements Verdict {}

  /** A row that is not taken. */
  record Refuse(int line, List<RowProblem> problems) implements Verdict {}
}
