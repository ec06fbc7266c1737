package io.tidegate.inventory;

import io.tidegate.intake.RowProblem;
import io.tidegate.intake.Table;
import io.tidegate.kernel.Actor;
import java.util.List;

/** A file of items, row by row. */
record ItemsJudged(ImportPreview plan, ImportWriter writer) implements Judged {
  @Override
  public Table table() {
    return plan.table();
  }

  @Override
  public int rows() {
    return plan.verdicts().size();
  }

  @Override
  public Tally take(Actor actor, ItemImport now, int from, int to) {
    ImportPreview piece = piece(from, to);
    writer.write(actor, now.fileName(), piece);
    return new Tally(
        piece.count(Verdict.Add.class),
        piece.count(Verdict.Change.class),
        piece.count(Verdict.Same.class),
        piece.count(Verdict.Refuse.class));
  }

  @Override
  public List<RowProblem> problems(int from, int to) {
    return piece(from, to).problems();
  }

  private ImportPreview piece(int from, int to) {
    return new ImportPreview(plan.table(), plan.verdicts().subList(from, to), List.of());
  }
}
