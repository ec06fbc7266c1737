package io.tidegate.imports;

import java.util.List;

/**
 * A row of a log, as it was read from the file.
 *
 * @param line in the file, counted from 1
 * @param cells as many as the header has, or more
 */
record LogRow(int line, List<String> cells) {
  /** Parts the cells where they are kept in one text; no file we read holds this letter. */
  static final char PART = '\u001f';

  LogRow {
    cells = List.copyOf(cells);
  }

  static LogRow of(int line, String text) {
    return new LogRow(line, List.of(text.split(String.valueOf(PART), -1)));
  }

  static String text(List<String> cells) {
    return String.join(String.valueOf(PART), cells.stream().map(LogRow::storable).toList());
  }

  String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  /** The letter nothing is stored as text by no database. */
  private static String storable(String cell) {
    return cell.indexOf(PART) < 0 && cell.indexOf('\0') < 0
        ? cell
        : cell.replace(PART, ' ').replace('\0', ' ');
  }
}
