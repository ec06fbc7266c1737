package io.tidegate.change;

import java.util.Locale;

/**
 * A part of a change that an approver decides on. A stage names the aspects that its decision
 * covers.
 */
public enum Aspect {
  PURPOSE("What and why"),
  SCOPE("Scope"),
  RISK("Risk"),
  PLAN("Plan"),
  WINDOW("Window"),
  PEOPLE("People"),
  SAFEGUARDS("Security, privacy and data"),
  EMERGENCY("Emergency brief"),
  RESULT("Result");

  private final String title;

  Aspect(String title) {
    this.title = title;
  }

  /** The aspect's name as people read it. */
  public String title() {
    return title;
  }

  /** The name under which the policy speaks of it. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it may no longer be edited once work has begun. */
  public boolean freezes() {
    return this == SCOPE || this == PLAN || this == WINDOW || this == RISK;
  }
}
