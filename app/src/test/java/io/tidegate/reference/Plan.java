package io.tidegate.reference;

/** Which parts of the plan are written, and whether it says, justified, "cannot be rolled back". */
public record Plan(boolean implementation, boolean test, boolean rollback, boolean irreversible) {

  /** Nothing written yet. */
  public static final Plan UNWRITTEN = new Plan(false, false, false, false);

  /** What a standard change is born with; any other plan departs from its model (A4). */
  public static final Plan OF_THE_MODEL = new Plan(true, true, true, false);
}
