package io.tidegate.reference;

/** What a stage answers for one revision; refused is unsatisfied for good. */
public enum StageAnswer {
  SATISFIED,
  UNSATISFIED,
  REFUSED,
  ERROR
}
