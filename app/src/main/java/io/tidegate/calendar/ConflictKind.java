package io.tidegate.calendar;

import io.tidegate.kernel.Role;
import java.util.Locale;

/** What a change may collide with (design, section 6). */
public enum ConflictKind {
  SAME_ITEM("The same item in overlapping windows"),
  BLACKOUT("Inside a blackout"),
  LOCKDOWN("Inside a lockdown"),
  OUTSIDE_WINDOW("Outside every maintenance window"),
  PREDECESSOR("Its predecessor is not finished"),
  BOOKED("An implementer booked twice"),
  CRITICAL("In a business-critical period"),
  DEPENDENCY("An item and one it depends on in overlapping windows"),
  NOTICE("Less notice than promised"),
  VENDOR("A vendor works on an item or one it depends on");

  private final String title;

  ConflictKind(String title) {
    this.title = title;
  }

  /** As people read it. */
  public String title() {
    return title;
  }

  /** The code of its blocker. */
  public String code() {
    return "conflict-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it takes break-glass; any other can be waived. */
  public boolean takesBreakGlass() {
    return this == BLACKOUT || this == LOCKDOWN;
  }

  static Role[] waivers() {
    return new Role[] {Role.CHANGE_MANAGER, Role.IT_LEADERSHIP};
  }
}
