package io.tidegate.policy;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The account's emergency protocol. The section {@code emergency} of the policy, schema 1.
 *
 * @param confirmWithinHours how long a verbal authorisation may wait for its authoriser's own
 *     sign-in before it is escalated
 * @param documentsWithinWorkingDays when the retrospective documents are due, Monday to Friday,
 *     from the start
 * @param criteria what may make a change an emergency
 * @param flag when so many changes are emergencies that it shows; the usual one in rules that were
 *     written before there was any
 */
public record EmergencyRules(
    int confirmWithinHours,
    int documentsWithinWorkingDays,
    List<Criterion> criteria,
    @Nullable Flag flag) {
  /** The section as the policy keeps it. */
  public static final Section<EmergencyRules> SECTION =
      new Section<>("emergency", 1, EmergencyRules.class, itil())
          .in(Preset.COBIT, itil().flagging(10))
          .in(Preset.SMALL_TEAM, itil().within(48, 5).flagging(30))
          .in(Preset.REGULATED, itil().within(24, 1).flagging(10));

  public EmergencyRules {
    criteria = List.copyOf(criteria);
    flag = Objects.requireNonNullElse(flag, Flag.USUAL);
  }

  /** Rules with the usual flag. */
  public EmergencyRules(
      int confirmWithinHours, int documentsWithinWorkingDays, List<Criterion> criteria) {
    this(confirmWithinHours, documentsWithinWorkingDays, criteria, null);
  }

  /** When the share of emergencies raises a flag. */
  public Flag flagged() {
    return Objects.requireNonNull(flag);
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
            new Criterion("legal", "A legal or safety duty that cannot wait")),
        Flag.USUAL);
  }

  private EmergencyRules within(int hours, int days) {
    return new EmergencyRules(hours, days, criteria, flag);
  }

  private EmergencyRules flagging(int percent) {
    Flag other = new Flag(percent, Flag.USUAL.days(), Flag.USUAL.fewest());
    return new EmergencyRules(confirmWithinHours, documentsWithinWorkingDays, criteria, other);
  }

  /**
   * When the share of emergencies among all changes is too large.
   *
   * @param percent above which share
   * @param days of the changes of so many days
   * @param fewest emergencies below which no share says anything
   */
  public record Flag(int percent, int days, int fewest) {
    /** A fifth of a quarter's changes. */
    public static final Flag USUAL = new Flag(20, 90, 3);
  }

  /**
   * One criterion.
   *
   * @param code stored with the change, in kebab case
   * @param sentence as people read it
   */
  public record Criterion(String code, String sentence) {}
}
