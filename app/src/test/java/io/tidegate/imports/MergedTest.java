package io.tidegate.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Rows made one, against a plain reading of the rule, over random rows. */
class MergedTest {
  private static final List<String> HEADER = List.of("a", "b", "c");

  @Test
  void rowsAreMadeOneAsTheRuleSays() {
    for (long seed = 0; seed < 2_000; seed++) {
      List<LogRow> rows = rows(new Random(seed));
      Merged merged = Merged.of(HEADER, rows, String::isBlank, Set.of("a", "b"));
      for (int column = 0; column < HEADER.size(); column++) {
        assertThat(merged.values().getOrDefault(HEADER.get(column), ""))
            .describedAs("seed %d, column %d of %s", seed, column, rows)
            .isEqualTo(expected(rows, column));
      }
      assertThat(disagreements(merged))
          .describedAs("seed %d", seed)
          .isEqualTo(expectedDisagreements(rows));
    }
  }

  private static List<LogRow> rows(Random random) {
    List<LogRow> rows = new ArrayList<>();
    int size = 1 + random.nextInt(6);
    for (int i = 0; i < size; i++) {
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < HEADER.size(); column++) {
        cells.add(List.of("", "x", "y", "z").get(random.nextInt(4)));
      }
      rows.add(new LogRow(2 + 3 * i + random.nextInt(3), cells));
    }
    return rows;
  }

  private static List<LogRow> once(List<LogRow> rows) {
    List<List<String>> seen = new ArrayList<>();
    return rows.stream()
        .filter(row -> !seen.contains(row.cells()))
        .peek(row -> seen.add(row.cells()))
        .toList();
  }

  private static String expected(List<LogRow> rows, int column) {
    Map<String, Integer> times = new HashMap<>();
    Map<String, Integer> last = new HashMap<>();
    for (LogRow row : once(rows)) {
      String cell = row.cell(column);
      if (!cell.isBlank()) {
        times.merge(cell, 1, Integer::sum);
        last.put(cell, row.line());
      }
    }
    return times.keySet().stream()
        .max(
            Comparator.<String>comparingInt(cell -> times.getOrDefault(cell, 0))
                .thenComparingInt(cell -> last.getOrDefault(cell, 0)))
        .orElse("");
  }

  private static Set<String> disagreements(Merged merged) {
    Set<String> columns = new TreeSet<>();
    merged.findings().stream()
        .filter(finding -> finding.flaw() == Flaw.DISAGREES)
        .forEach(finding -> columns.add(finding.column()));
    return columns;
  }

  private static Set<String> expectedDisagreements(List<LogRow> rows) {
    Set<String> columns = new TreeSet<>();
    for (int column = 0; column < 2; column++) {
      int at = column;
      long different =
          rows.stream().map(row -> row.cell(at)).filter(cell -> !cell.isBlank()).distinct().count();
      if (different > 1) {
        columns.add(HEADER.get(column));
      }
    }
    return columns;
  }
}
