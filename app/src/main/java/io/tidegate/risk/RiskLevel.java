package io.tidegate.risk;

import java.util.Locale;

/** How risky a change is, from the mildest up; the order matters. */
public enum RiskLevel {
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL;

  /** The level as people read it inside a sentence, and as styles and glyphs name it. */
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The level as a heading or a tag has it. */
  public String label() {
    return name().charAt(0) + title().substring(1);
  }

  /** Whether this level is the other one or worse. */
  public boolean atLeast(RiskLevel other) {
    return compareTo(other) >= 0;
  }
}
