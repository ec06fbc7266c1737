package io.tidegate.change;

import java.util.Locale;

/** The three ways through the process (ITIL 4): pre-approved, assessed, or now. */
public enum ChangeType {
  STANDARD("Standard"),
  NORMAL("Normal"),
  EMERGENCY("Emergency");

  private final String title;

  ChangeType(String title) {
    this.title = title;
  }

  /** The type's name as people read it. */
  public String title() {
    return title;
  }

  /** The name in addresses and styles, in lower case. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }
}
