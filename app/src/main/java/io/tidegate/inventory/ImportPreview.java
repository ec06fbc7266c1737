package io.tidegate.inventory;

import io.tidegate.intake.RowProblem;
import io.tidegate.intake.Table;
import java.util.List;

/**
 * What an import would do if it were run now.
 *
 * @param verdicts one for each line, in the order of the file
 * @param newClients the names of clients that would be added, in the order of the file
 */
public record ImportPreview(Table table, List<Verdict> verdicts, List<String> newClients) {
  /** How many lines get this kind of verdict. */
  public int count(Class<? extends Verdict> kind) {
    return (int) verdicts.stream().filter(kind::isInstance).count();
  }

  /** Whether running it would do anything. */
  public boolean doesAnything() {
    return verdicts.stream()
        .anyMatch(verdict -> verdict instanceof Verdict.Add || verdict instanceof Verdict.Change);
  }

  /** Differs from that of another look when any row would fare otherwise. */
  public String outlook() {
    return Outlook.of(verdicts);
  }

  /** Everything wrong with any line, in the order of the file. */
  public List<RowProblem> problems() {
    return all(Verdict.Refuse.class).stream()
        .flatMap(refusal -> refusal.problems().stream())
        .toList();
  }

  /** The verdicts of one kind, in the order of the file. */
  <T extends Verdict> List<T> all(Class<T> kind) {
    return verdicts.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
