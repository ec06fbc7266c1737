package io.tidegate.change;

import java.util.Locale;

/**
 * How risky a change is, as rated by the risk room, for lists and heads.
 *
 * @param score the total, 5 to 25
 */
public record Rating(Level level, int score) {
  /** The four levels of risk (design, section 4). */
  public enum Level {
    LOW("Low"),
    MEDIUM("Medium"),
    HIGH("High"),
    CRITICAL("Critical");

    private final String title;

    Level(String title) {
      this.title = title;
    }

    /** The level's name as people read it. */
    public String title() {
      return title;
    }

    /** The name in addresses and styles, in lower case. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it asks for a rehearsed rollback and a board. */
    public boolean atLeastHigh() {
      return this == HIGH || this == CRITICAL;
    }
  }
}
