package io.tidegate.intake;

import java.util.List;

/**
 * A file of rows and columns as somebody sent it, with what was found out about it.
 *
 * @param encoding the character set it was read with, such as {@code UTF-8}
 * @param header the names of the columns; unnamed ones are called by their number
 * @param lines every line that holds anything
 */
public record Table(String encoding, char separator, List<String> header, List<Line> lines) {
  public Table {
    header = List.copyOf(header);
    lines = List.copyOf(lines);
  }

  /** The separator in a word. */
  public String separatorName() {
    return switch (separator) {
      case ';' -> "semicolon";
      case '\t' -> "tab";
      case '|' -> "bar";
      default -> "comma";
    };
  }
}
