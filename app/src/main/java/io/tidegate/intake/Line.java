package io.tidegate.intake;

import java.util.List;

/**
 * One line of a table.
 *
 * @param number where it begins in the file, counted from 1 as an editor does
 * @param cells as many as the header has, or more; without blanks around them
 */
public record Line(int number, List<String> cells) {
  public Line {
    cells = List.copyOf(cells);
  }

  /** The cell of a column, counted from 0; empty where the line is short. */
  public String cell(int column) {
    return column >= 0 && column < cells.size() ? cells.get(column) : "";
  }
}
