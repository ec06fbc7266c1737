package io.tidegate.policy;

import java.util.List;

/**
 * The account's emergency protocol. The section {@code emergency} of the policy, schema 1.
 *
 * @param confirmWithinHours how long a verbal authorisation may wait for its authoriser's own
 *     sign-in before it is escalated
 * @param documentsWithinWorkingDays when the retrospective documents are due, Monday to Friday,
 *     from the start
 * @param criteria what may make a change an emergency
 */
public record EmergencyRules(
    int confirmWithinHours, int documentsWithinWorkingDays, List<Criterion> criteria) {
  /** The section as the policy keeps it. */
  public static final Section<EmergencyRules> SECTION =
      new Section<>("emergency", 1, EmergencyRules.class, itil())
          .in(Preset.SMALL_TEAM, itil().within(48, 5))
          .in(Preset.REGULATED, itil().within(24, 1));

  public EmergencyRules {
    criteria = List.copyOf(criteria);
  }

  private static EmergencyRules itil() {
    return new EmergencyRules(
        24,
        2,
        List.of(
            new Criterion("service-down", "A service that people need now is down"),
            new Criterion(
                "service-at-risk",
                "Such a service will go down before a normal change could be approved"),
            new Criterion("security", "An attack, or a hole that is being used"),
            new Criterion("data", "Data is being lost or corrupted"),
            new Criterion("legal", "A legal or safety duty that cannot wait")));
  }

  private EmergencyRules within(int hours, int days) {
    return new EmergencyRules(hours, days, criteria);
  }

  /**
   * One criterion.
   *
   * @param code stored with the change, in kebab case
   * @param sentence as people read it
   */
  public record Criterion(String code, String sentence) {}
}
