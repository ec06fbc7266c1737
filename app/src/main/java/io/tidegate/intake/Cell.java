package io.tidegate.intake;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What stands in one cell of a table that is written for a spreadsheet. */
public sealed interface Cell {
  /** An empty cell. */
  Cell EMPTY = new Words("");

  /** A text; it is never taken for a formula. */
  static Cell of(String text) {
    return new Words(text);
  }

  /** A number; null for an empty cell. */
  static Cell of(@Nullable Integer number) {
    return number == null ? EMPTY : new Amount(number);
  }

  /** A date and time as a clock on the wall shows it, to the minute; null for an empty cell. */
  static Cell of(@Nullable LocalDateTime moment) {
    return moment == null ? EMPTY : new Moment(moment);
  }

  /** Text. */
  record Words(String text) implements Cell {
    private static final String RISKY = "=+-@\t\r\n";

    /**
     * The text for a file that does not say what is a formula: what a spreadsheet would take for
     * one begins with an apostrophe, which it shows as text.
     */
    public String guarded() {
      return !text.isEmpty() && RISKY.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
  }

  /** A whole number, with which a spreadsheet can reckon. */
  record Amount(int number) implements Cell {}

  /** A date and time, with which a spreadsheet can reckon. */
  record Moment(LocalDateTime at) implements Cell {}
}
