package io.tidegate.inventory;

import io.tidegate.intake.RowProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an import does with a line that tells a dependency. */
sealed interface DependencyVerdict {
  /** Where the line stands in the file, counted from 1. */
  int line();

  /**
   * It is added; and what had its external key, between other items, is ended first.
   *
   * @param instead null when nothing had it
   */
  record Add(int line, NewDependency fresh, Item source, Item target, @Nullable Dependency instead)
      implements DependencyVerdict {}

  /** It is here already. */
  record Same(int line) implements DependencyVerdict {}

  /** It is not taken. */
  record Refuse(int line, List<RowProblem> problems) implements DependencyVerdict {}
}
