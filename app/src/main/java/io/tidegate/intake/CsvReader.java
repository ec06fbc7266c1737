package io.tidegate.intake;

import io.tidegate.kernel.Invalid;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
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
    List<Line> lines = new ArrayList<>();
    if (limit > 0) {
      each(
          new StringReader(text),
          separator,
          line -> {
            if (!line.cells().stream().allMatch(String::isBlank)) {
              lines.add(line);
            }
            return lines.size() < limit;
          });
    }
    return lines;
  }

  /**
   * Gives the sink every line, blank ones too. Throws {@link Invalid} for the field {@code file}
   * when the text cannot be taken apart.
   */
  static void each(Reader text, char separator, LineSink sink) {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(separator)
            .setIgnoreEmptyLines(false)
            .setTrim(true)
            .setTrailingData(true)
            .setLenientEof(true)
            .get();
    Bounded bounded = new Bounded(text);
    long line = 1;
    try (CSVParser parser = CSVParser.parse(bounded, format)) {
      Iterator<CSVRecord> records = parser.iterator();
      boolean wanted = true;
      while (wanted && records.hasNext()) {
        wanted =
            sink.take(
                new Line(Math.toIntExact(line), records.next().stream().map(Cleaned::of).toList()));
        line = parser.getCurrentLineNumber() + 1;
        bounded.lineEnded();
      }
    } catch (UncheckedIOException | IOException e) {
      throw new Invalid(
          "file", "The file cannot be read as CSV from line " + line + " on: " + e.getMessage());
    }
  }
}
