package io.tidegate.policy;

/**
 * How the policy itself is changed. The section {@code publishing} of the policy, schema 1.
 *
 * @param secondPerson whether somebody who wrote nothing of a draft must approve it first
 */
public record PublishingRules(boolean secondPerson) {
  /** The section as the policy keeps it. */
  public static final Section<PublishingRules> SECTION =
      new Section<>("publishing", 1, PublishingRules.class, new PublishingRules(false))
          .in(Preset.COBIT, new PublishingRules(true))
          .in(Preset.REGULATED, new PublishingRules(true));
}
