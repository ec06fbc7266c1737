package io.tidegate.execution;

import io.tidegate.policy.Preset;
import io.tidegate.policy.Section;

/**
 * The section {@code execution} of the policy, schema 1.
 *
 * @param rehearsalHoldsDays how long a rehearsal of the rollback counts, from the day it was done
 */
public record RunRules(int rehearsalHoldsDays) {
  /** The section as the policy keeps it. */
  public static final Section<RunRules> SECTION =
      new Section<>("execution", 1, RunRules.class, new RunRules(90))
          .in(Preset.COBIT, new RunRules(60))
          .in(Preset.DEVOPS, new RunRules(180))
          .in(Preset.SMALL_TEAM, new RunRules(180))
          .in(Preset.REGULATED, new RunRules(60));
}
