package io.tidegate.demo;

/**
 * One part of the demo's story, such as the inventory or a year of changes. Told once for each
 * account, in the order of Spring's {@code @Order}, in the transaction that makes the account.
 */
interface DemoChapter {
  /** Tells this chapter through the doors of the rooms, as the people on the stage. */
  void tell(DemoStage stage);
}
