package io.tidegate.change;

/**
 * Impact times urgency, each 1 (high) to 3 (low), as ITIL's matrix has it. It orders queues and
 * nothing else.
 */
public record Priority(int impact, int urgency) {
  /** Medium impact, medium urgency. */
  public static final Priority MEDIUM = new Priority(2, 2);

  public Priority {
    if (impact < 1 || impact > 3 || urgency < 1 || urgency > 3) {
      throw new IllegalArgumentException("Impact and urgency go from 1 to 3");
    }
  }

  /** 1 (do first) to 5. */
  public int rank() {
    return impact + urgency - 1;
  }
}
