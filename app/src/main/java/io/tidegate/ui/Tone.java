package io.tidegate.ui;

import java.util.Locale;

/** What a colour means. Each tone also has a glyph, so nothing is said by colour alone. */
public enum Tone {
  NEUTRAL("draft"),
  INFO("scheduled"),
  GOOD("closed"),
  WARN("caution"),
  BAD("blocker"),
  LIVE("implement");

  private final String glyph;

  Tone(String glyph) {
    this.glyph = glyph;
  }

  /** The value of {@code data-tone}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The glyph that goes with it. */
  public String glyph() {
    return glyph;
  }
}
