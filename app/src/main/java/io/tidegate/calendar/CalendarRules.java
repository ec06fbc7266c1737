package io.tidegate.calendar;

import io.tidegate.policy.Section;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which conflicts stop a change; the others warn. The section {@code calendar} of the policy,
 * schema 1.
 */
public record CalendarRules(Set<ConflictKind> blocking) {
  /** The section as the policy keeps it. */
  public static final Section<CalendarRules> SECTION =
      new Section<>("calendar", 1, CalendarRules.class, itil());

  public CalendarRules {
    blocking = Set.copyOf(blocking);
  }

  private static CalendarRules itil() {
    return new CalendarRules(
        EnumSet.of(
            ConflictKind.SAME_ITEM,
            ConflictKind.BLACKOUT,
            ConflictKind.LOCKDOWN,
            ConflictKind.OUTSIDE_WINDOW));
  }
}
