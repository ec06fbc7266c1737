package io.tidegate.ui;

import org.jspecify.annotations.Nullable;

/**
 * A line of the blockers list: the fact, the evidence and the way out, who may override, where it
 * is dealt with. {@link Tone#BAD} stops; {@link Tone#WARN} is a caution and never counts.
 *
 * @param evidence the second line; null for none
 * @param override who may override, such as "Change manager may waive"; null says nothing
 * @param pass where the reader may override it: a dialog of the page, such as {@code #override-x},
 *     or another page; null when they may not
 * @param fix the label of the button that leads to {@code href}; null for no button
 */
public record Hindrance(
    Tone tone,
    String fact,
    @Nullable String evidence,
    @Nullable String override,
    @Nullable String fix,
    @Nullable String href,
    @Nullable String pass) {
  /** One that the reader cannot override. */
  public Hindrance(
      Tone tone,
      String fact,
      @Nullable String evidence,
      @Nullable String override,
      @Nullable String fix,
      @Nullable String href) {
    this(tone, fact, evidence, override, fix, href, null);
  }

  /** Whether the override is a dialog of this page. */
  public boolean passesHere() {
    return pass != null && pass.startsWith("#");
  }
}
