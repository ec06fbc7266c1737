package io.tidegate.inventory;

import io.tidegate.intake.RowProblem;
import io.tidegate.intake.Table;
import io.tidegate.kernel.Actor;
import java.util.List;
import java.util.stream.Stream;

/** A file of dependencies, row by row. */
record DependenciesJudged(Table table, List<DependencyVerdict> verdicts, DependencyWriter writer)
    implements Judged {
  @Override
  public int rows() {
    return verdicts.size();
  }

  @Override
  public Tally take(Actor actor, ItemImport now, int from, int to) {
    List<DependencyVerdict> piece = verdicts.subList(from, to);
    writer.write(
        actor,
        now.fileName(),
        piece.stream()
            .flatMap(
                each -> each instanceof DependencyVerdict.Add add ? Stream.of(add) : Stream.empty())
            .toList());
    DependencyImports.Outcome outcome = DependencyImports.outcome(piece);
    return new Tally(outcome.added(), 0, outcome.unchanged(), outcome.refused());
  }

  @Override
  public List<RowProblem> problems(int from, int to) {
    return DependencyImports.outcome(verdicts.subList(from, to)).problems();
  }
}
