package io.tidegate.intake;

import io.tidegate.kernel.Invalid;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * The door for tables too large to hold in memory: CSV as people's systems really write it, and
 * workbooks (XLSX), read from a file on disk one line at a time.
 */
@Service
public class TableFiles {
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  /**
   * Finds out how the table is built. Throws {@link Invalid} for the field {@code file} when it is
   * no table or has no line below the names of its columns.
   */
  public TableShape shapeOf(Path file) throws IOException {
    return isWorkbook(file) ? WorkbookTable.shapeOf(file) : CsvTable.shapeOf(file);
  }

  /**
   * Gives the sink each line below the header that holds anything, in order, until it wants no
   * more. Throws {@link Invalid} for the field {@code file} when the file breaks off.
   */
  public TableTally read(Path file, TableShape shape, LineSink sink) throws IOException {
    Counting counting = new Counting(shape, sink);
    switch (shape.kind()) {
      case CSV -> CsvTable.read(file, shape, counting);
      case XLSX -> WorkbookTable.read(file, shape, counting);
    }
    return counting.tally();
  }

  static List<String> header(Line first) {
    List<String> names = new ArrayList<>(first.cells());
    while (names.size() > 1 && names.getLast().isEmpty()) {
      names.removeLast();
    }
    Set<String> taken = new HashSet<>();
    List<String> header = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i).isEmpty() ? "Column " + (i + 1) : oneLine(names.get(i));
      String unique = name;
      for (int again = 2; !taken.add(unique); again++) {
        unique = name + " (" + again + ")";
      }
      header.add(unique);
    }
    return header;
  }

  private static String oneLine(String name) {
    return name.replaceAll("\\s+", " ").strip();
  }

  private static boolean isWorkbook(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      return java.util.Arrays.equals(content.readNBytes(ZIP.length), ZIP);
    }
  }

  /** Leaves the header out, and counts what is blank. */
  private static final class Counting implements LineSink {
    private final TableShape shape;
    private final LineSink sink;
    private long lines;
    private long blank;

    Counting(TableShape shape, LineSink sink) {
      this.shape = shape;
      this.sink = sink;
    }

    @Override
    public boolean take(Line line) {
      if (line.number() <= shape.headerLine()) {
        return true;
      }
      if (line.cells().stream().allMatch(String::isBlank) || isHeaderAgain(line)) {
        blank++;
        return true;
      }
      lines++;
      return sink.take(line);
    }

    /** Reports that are made for paper have the names of the columns on each page. */
    private boolean isHeaderAgain(Line line) {
      List<String> names = shape.header();
      return names.size() > 1
          && line.cells().size() >= names.size()
          && line.cell(0).equals(names.getFirst())
          && header(line).equals(names);
    }

    TableTally tally() {
      return new TableTally(lines, blank);
    }
  }
}
