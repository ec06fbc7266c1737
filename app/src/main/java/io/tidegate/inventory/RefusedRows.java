package io.tidegate.inventory;

import io.tidegate.files.Files;
import io.tidegate.intake.CsvFiles;
import io.tidegate.intake.Line;
import io.tidegate.intake.RowProblem;
import io.tidegate.intake.Table;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.FileId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps the refused rows of an import as a file to mend: as they came, with line, column and reason
 * behind. Sent again, those three columns are told from the others by their names and made anew.
 */
@Component
class RefusedRows {
  static final List<String> OURS = List.of("Tidegate line", "Tidegate column", "Tidegate reason");

  private final Files files;
  private final CsvFiles csv;

  RefusedRows(Files files, CsvFiles csv) {
    this.files = files;
    this.csv = csv;
  }

  /** The file's id; null when nothing was refused. */
  @Nullable FileId keep(Actor actor, String fileName, Table table, List<RowProblem> problems) {
    if (problems.isEmpty()) {
      return null;
    }
    byte[] content = written(table, problems).getBytes(StandardCharsets.UTF_8);
    try {
      return files
          .store(actor, null, "to mend - " + fileName, new ByteArrayInputStream(content))
          .id();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String written(Table table, List<RowProblem> problems) {
    Map<Integer, List<RowProblem>> byLine =
        problems.stream()
            .collect(
                Collectors.groupingBy(RowProblem::line, LinkedHashMap::new, Collectors.toList()));
    List<Integer> kept =
        IntStream.range(0, table.header().size())
            .filter(column -> !OURS.contains(table.header().get(column)))
            .boxed()
            .toList();
    List<List<String>> rows = new ArrayList<>();
    rows.add(row(kept.stream().map(table.header()::get).toList(), OURS));
    for (Line line : table.lines()) {
      List<RowProblem> wrong = byLine.get(line.number());
      if (wrong != null) {
        rows.add(row(kept.stream().map(line::cell).toList(), reasons(line, wrong)));
      }
    }
    return csv.write(table.separator(), rows);
  }

  private static List<String> reasons(Line line, List<RowProblem> wrong) {
    return List.of(
        String.valueOf(line.number()),
        wrong.stream().map(RowProblem::column).distinct().collect(Collectors.joining(", ")),
        wrong.stream().map(RowProblem::sentence).collect(Collectors.joining(" ")));
  }

  private static List<String> row(List<String> cells, List<String> ours) {
    List<String> row = new ArrayList<>(cells);
    row.addAll(ours);
    return row;
  }
}
