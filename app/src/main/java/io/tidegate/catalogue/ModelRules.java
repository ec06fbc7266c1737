package io.tidegate.catalogue;

import io.tidegate.policy.Preset;
import io.tidegate.policy.Section;

/**
 * How models come into use (design, section 9). The section {@code models} of the policy, schema 1.
 *
 * @param boardApproves whether the CAB admits each new model and version before it is used; where
 *     it has nobody but who wrote or owns it, it is used at once and the record says so
 */
public record ModelRules(boolean boardApproves) {
  /** The section as the policy keeps it. */
  public static final Section<ModelRules> SECTION =
      new Section<>("models", 1, ModelRules.class, new ModelRules(true))
          .in(Preset.DEVOPS, new ModelRules(false));
}
