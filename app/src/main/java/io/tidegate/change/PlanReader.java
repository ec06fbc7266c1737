package io.tidegate.change;

import java.util.List;

/** Reads a plan over for its writer. An upper room offers one; without it nothing is found. */
public interface PlanReader {
  /** What weakens the plan of this change as it is; empty for a sound plan and for none. */
  List<Remark> remarks(Change change);

  /**
   * One weakness.
   *
   * @param steps the steps concerned as the page numbers them, forward 1, 2, 3, rollback R1, R2;
   *     empty when the plan as a whole
   * @param sentence what is wrong, with the evidence
   * @param advice what to do about it
   */
  record Remark(List<String> steps, String sentence, String advice) {
    public Remark {
      steps = List.copyOf(steps);
    }
  }
}
