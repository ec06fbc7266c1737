package io.tidegate.calendar.web;

import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Window;
import org.jspecify.annotations.Nullable;

/**
 * One thing that stands in the calendar at a time.
 *
 * @param client whose it is; null when it is that of several
 * @param clients whose it is, counted
 * @param shared whether it stands in every client's calendar
 * @param window when, whole: also what lies outside the time that is looked at
 * @param mark what names it in the fewest letters, such as 1042; empty when only its title does
 * @param state of a change, its state's name in addresses; empty for anything else
 * @param words what it is, for those who do not see its glyph
 * @param movable whether its window may still be moved by somebody
 */
record Sight(
    SightKind kind,
    @Nullable ClientId client,
    int clients,
    boolean shared,
    Window window,
    String mark,
    String title,
    String href,
    String glyph,
    String state,
    String words,
    boolean movable) {
  /** The title, with the change's code before it. */
  String name() {
    return mark.isEmpty() ? title : "CHG-" + mark + " " + title;
  }

  /**
   * When its window begins, in milliseconds since 1970, for whoever would move it; null of what is
   * no change. A text would have to be written and escaped for each of thousands.
   */
  @Nullable Long from() {
    return kind == SightKind.CHANGE ? window.start().toEpochMilli() : null;
  }

  /** When its window ends, in the same way. */
  @Nullable Long to() {
    return kind == SightKind.CHANGE ? window.end().toEpochMilli() : null;
  }

  /** The same as that of so many clients together. */
  Sight of(int clients) {
    return new Sight(
        kind, null, clients, shared, window, mark, title, href, glyph, state, words, movable);
  }
}
