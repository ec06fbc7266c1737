package io.tidegate.intake;

import java.util.List;

/**
 * What was found out about a large table without reading all of it.
 *
 * @param kind {@code CSV} or {@code XLSX}
 * @param encoding the character set of a CSV, such as {@code UTF-8}; empty for a workbook
 * @param separator of a CSV; a blank for a workbook
 * @param sheet the name of the workbook's sheet; empty for a CSV
 * @param header the names of the columns; unnamed ones at the end are dropped, others are called by
 *     their number, and of two alike the second bears a number
 * @param headerLine the line that holds it, counted from 1
 * @param unnamed how many columns at the end bear no name and were dropped
 */
public record TableShape(
    Kind kind,
    String encoding,
    char separator,
    String sheet,
    List<String> header,
    int headerLine,
    int unnamed) {
  public TableShape {
    header = List.copyOf(header);
  }

  /** How the file is built. */
  public enum Kind {
    CSV,
    XLSX
  }

  /** How it was read, in words: "semicolon-separated, UTF-8" or "sheet Changes". */
  public String inWords() {
    if (kind == Kind.XLSX) {
      return "sheet " + sheet;
    }
    String name =
        switch (separator) {
          case ';' -> "semicolon";
          case '\t' -> "tab";
          case '|' -> "bar";
          default -> "comma";
        };
    return name + "-separated, " + encoding;
  }
}
