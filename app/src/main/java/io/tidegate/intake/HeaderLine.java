package io.tidegate.intake;

import java.util.List;

/** Which line holds the names of the columns: reports have lines of their own above. */
final class HeaderLine {
  /** So many lines are looked at. */
  static final int LOOKED_AT = 20;

  private HeaderLine() {}

  /**
   * The first line that is at least half as full as any of these, but not the last of them; the
   * first where none is.
   */
  static Line of(List<Line> lines) {
    int fullest = lines.stream().mapToInt(HeaderLine::filled).max().orElse(0);
    return lines.stream()
        .limit(lines.size() - 1L)
        .filter(line -> 2 * filled(line) >= fullest)
        .findFirst()
        .orElse(lines.getFirst());
  }

  private static int filled(Line line) {
    return (int) line.cells().stream().filter(cell -> !cell.isBlank()).count();
  }
}
