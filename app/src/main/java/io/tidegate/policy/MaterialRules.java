package io.tidegate.policy;

import java.util.Set;

/**
 * Which edits make a new revision that must be approved again. The section {@code material} of the
 * policy, schema 1.
 *
 * @param harmless aspects of a change, by the names the room of changes gives them, whose edit
 *     leaves approvals standing. Everything else is material: an aspect nobody thought of counts
 */
public record MaterialRules(Set<String> harmless) {
  /** The section as the policy keeps it. */
  public static final Section<MaterialRules> SECTION =
      new Section<>("material", 1, MaterialRules.class, new MaterialRules(Set.of()))
          .in(Preset.DEVOPS, new MaterialRules(Set.of("people")))
          .in(Preset.SMALL_TEAM, new MaterialRules(Set.of("people")));

  public MaterialRules {
    harmless = Set.copyOf(harmless);
  }

  /** Whether an edit of the aspect needs a new approval. */
  public boolean isMaterial(String aspect) {
    return !harmless.contains(aspect);
  }
}
