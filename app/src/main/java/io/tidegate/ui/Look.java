package io.tidegate.ui;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * How one person wants to see things.
 *
 * @param zone the zone in which times are shown
 * @param singleKeys whether single letters are shortcuts (WCAG 2.1.4 wants them switchable)
 */
public record Look(Theme theme, ZoneId zone, boolean singleKeys) {
  /** Light, dark, or as the device has it. */
  public enum Theme {
    LIGHT,
    DARK,
    SYSTEM;

    /** The value of {@code data-theme}. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** For somebody whose wishes are not known. */
  public static Look standard() {
    return new Look(Theme.SYSTEM, ZoneOffset.UTC, true);
  }
}
