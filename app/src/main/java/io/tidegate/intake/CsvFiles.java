package io.tidegate.intake;

import io.tidegate.kernel.Invalid;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Service;

/** The door of this room: reads CSV as people's systems really write it, and writes it plainly. */
@Service
public class CsvFiles {
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
  private static final int LOOKED_AT = 30;
  private static final int MOST_LINES = 100_000;

  /**
   * Reads a whole file: finds the encoding and the separator, takes the first line that holds
   * anything as header, drops blank lines and unnamed empty columns at the end. Throws {@link
   * Invalid} for the field {@code file} when it is no table or has no line below the header.
   */
  public Table read(byte[] content) {
    Encoding encoding = Encoding.of(content);
    String text = encoding.decode(content);
    if (text.indexOf('\0') >= 0) {
      throw new Invalid("file", "This is not a CSV file. Save the sheet as CSV first.");
    }
    char separator = separatorOf(text);
    List<Line> lines = new CsvReader(withoutHint(text), separator).read(MOST_LINES + 2);
    if (lines.size() < 2) {
      throw new Invalid(
          "file", "The file needs a line of column names and at least one row below.");
    }
    if (lines.size() > MOST_LINES + 1) {
      throw new Invalid("file", "The file has more than 100,000 rows. Send it in parts.");
    }
    return new Table(
        encoding.charset().name(),
        separator,
        header(lines.getFirst()),
        lines.subList(1, lines.size()));
  }

  /** Writes rows as CSV that every spreadsheet reads: UTF-8 with its mark, CRLF. */
  public String write(char separator, List<List<String>> rows) {
    return "\uFEFF" + lines(separator, rows);
  }

  /** Writes more rows of a file that has begun already. */
  public String lines(char separator, List<List<String>> rows) {
    StringBuilder text = new StringBuilder();
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
    try (CSVPrinter printer = new CSVPrinter(text, format)) {
      printer.printRecords(rows);
    } catch (IOException e) {
      throw new IllegalStateException("Text in memory cannot fail.", e);
    }
    return text.toString();
  }

  /** Spreadsheets may write {@code sep=;} first. The line stays, emptied, so that lines count. */
  private static String withoutHint(String text) {
    return hasHint(text) ? text.substring(5) : text;
  }

  static boolean hasHint(String text) {
    return text.length() > 5
        && text.regionMatches(true, 0, "sep=", 0, 4)
        && (text.charAt(5) == '\r' || text.charAt(5) == '\n');
  }

  static char separatorOf(String text) {
    if (hasHint(text)) {
      return text.charAt(4);
    }
    return SEPARATORS.stream()
        .max(Comparator.comparingInt(separator -> likelihood(text, separator)))
        .orElseThrow();
  }

  /** The separator that splits most lines into as many cells, and into most. */
  private static int likelihood(String text, char separator) {
    List<Line> lines = new CsvReader(text, separator).read(LOOKED_AT);
    if (lines.isEmpty()) {
      return 0;
    }
    int width = usual(lines);
    long alike = lines.stream().filter(line -> line.cells().size() == width).count();
    return width == 1 ? 0 : (int) (alike * 1000 / lines.size()) * 100 + Math.min(width, 99);
  }

  /** As many cells as most lines have that are split at all; reports have other lines above. */
  private static int usual(List<Line> lines) {
    Map<Integer, Long> widths =
        lines.stream()
            .map(line -> line.cells().size())
            .filter(size -> size > 1)
            .collect(
                Collectors.groupingBy(size -> size, LinkedHashMap::new, Collectors.counting()));
    return widths.entrySet().stream()
        .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(1);
  }

  private static List<String> header(Line first) {
    List<String> names = new ArrayList<>(first.cells());
    while (names.size() > 1 && names.getLast().isEmpty()) {
      names.removeLast();
    }
    return IntStream.range(0, names.size())
        .mapToObj(i -> names.get(i).isEmpty() ? "Column " + (i + 1) : names.get(i))
        .toList();
  }
}
