package io.tidegate.execution;

import io.tidegate.policy.Section;

/**
 * The section {@code execution} of the policy, schema 1.
 *
 * @param rehearsalHoldsDays how long a rehearsal of the rollback counts, from the day it was done
 */
public record RunRules(int rehearsalHoldsDays) {
  /** The section as the policy keeps it. */
  public static final Section<RunRules> SECTION =
      new Section<>("execution", 1, RunRules.class, new RunRules(90));
}
