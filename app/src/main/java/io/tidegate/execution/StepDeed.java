package io.tidegate.execution;

/** What somebody does to a step. */
enum StepDeed {
  BEGIN("step-begun"),
  FINISH("step-finished"),
  SKIP("step-skipped"),
  REPORT("problem-reported");

  private final String slug;

  StepDeed(String slug) {
    this.slug = slug;
  }

  /** The name in the ledger. */
  String slug() {
    return slug;
  }
}
