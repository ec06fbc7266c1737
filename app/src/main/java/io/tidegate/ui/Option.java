package io.tidegate.ui;

import org.jspecify.annotations.Nullable;

/**
 * One of the answers a field offers.
 *
 * @param note a second line that explains it; null for none
 * @param glyph a glyph before it; null for none
 */
public record Option(String value, String label, @Nullable String note, @Nullable String glyph) {
  /** An answer that explains itself. */
  public static Option of(String value, String label) {
    return new Option(value, label, null, null);
  }

  /** An answer with a line of explanation. */
  public static Option of(String value, String label, String note) {
    return new Option(value, label, note, null);
  }
}
