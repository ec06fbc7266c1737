package io.tidegate.intake;

import io.tidegate.kernel.Invalid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Splits text into lines and cells with a separator. */
class CsvReader {
  private final String text;
  private final char separator;

  CsvReader(String text, char separator) {
    this.text = text;
    this.separator = separator;
  }

  /** The lines that hold anything, at most {@code limit}. */
  List<Line> read(int limit) {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(separator)
            .setIgnoreEmptyLines(false)
            .setTrim(true)
            .setTrailingData(true)
            .setLenientEof(true)
            .get();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      return linesOf(parser, limit);
    } catch (UncheckedIOException | IOException e) {
      throw new Invalid("file", "The file cannot be read as CSV: " + e.getMessage());
    }
  }

  private static List<Line> linesOf(CSVParser parser, int limit) {
    List<Line> lines = new ArrayList<>();
    Iterator<CSVRecord> records = parser.iterator();
    int start = 1;
    while (lines.size() < limit && records.hasNext()) {
      List<String> cells = records.next().toList();
      if (!cells.stream().allMatch(String::isBlank)) {
        lines.add(new Line(start, cells));
      }
      start = Math.toIntExact(parser.getCurrentLineNumber()) + 1;
    }
    return lines;
  }
}
