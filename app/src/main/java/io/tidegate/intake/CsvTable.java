package io.tidegate.intake;

import io.tidegate.kernel.Invalid;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A CSV file on disk. */
final class CsvTable {
  private static final int LOOKED_AT = 256 * 1024;
  private static final int HINT = 5;
  private static final int TEXT_PER_NOTHING = 50;

  private CsvTable() {}

  static TableShape shapeOf(Path file) throws IOException {
    Encoding encoding = Encoding.of(file);
    String beginning = beginning(file, encoding);
    if (isBinary(beginning)) {
      throw new Invalid(
          "file", "This is neither a CSV file nor a workbook. Save the sheet as CSV or XLSX.");
    }
    char separator = CsvFiles.separatorOf(beginning);
    List<Line> first = new ArrayList<>();
    TableShape any =
        new TableShape(
            TableShape.Kind.CSV, encoding.charset().name(), separator, "", List.of(), 0, 0);
    read(
        file,
        any,
        line -> {
          if (!line.cells().stream().allMatch(String::isBlank)) {
            first.add(line);
          }
          return first.size() < HeaderLine.LOOKED_AT;
        });
    if (first.size() < 2) {
      throw new Invalid(
          "file", "The file needs a line of column names and at least one row below.");
    }
    Line named = HeaderLine.of(first);
    List<String> header = TableFiles.header(named);
    return new TableShape(
        TableShape.Kind.CSV,
        encoding.charset().name(),
        separator,
        "",
        header,
        named.number(),
        named.cells().size() - header.size());
  }

  /** A letter nothing here and there is an accident of some export; many are no text. */
  private static boolean isBinary(String text) {
    long nothing = text.chars().filter(letter -> letter == 0).count();
    return nothing * TEXT_PER_NOTHING > text.length();
  }

  static void read(Path file, TableShape shape, LineSink sink) throws IOException {
    Encoding encoding = Encoding.of(file);
    try (Reader reader = reader(file, encoding)) {
      CsvReader.each(withoutHint(reader), shape.separator(), sink);
    }
  }

  private static Reader reader(Path file, Encoding encoding) throws IOException {
    InputStream content = Files.newInputStream(file);
    content.skipNBytes(encoding.mark());
    return new BufferedReader(new InputStreamReader(content, encoding.charset()));
  }

  /** Spreadsheets may write {@code sep=;} first. The line stays, emptied, so that lines count. */
  private static Reader withoutHint(Reader reader) throws IOException {
    PushbackReader again = new PushbackReader(reader, HINT + 1);
    char[] head = new char[HINT + 1];
    int read = again.read(head);
    if (read > 0) {
      boolean hint = CsvFiles.hasHint(new String(head, 0, read));
      again.unread(head, hint ? HINT : 0, hint ? read - HINT : read);
    }
    return again;
  }

  private static String beginning(Path file, Encoding encoding) throws IOException {
    try (Reader reader = reader(file, encoding)) {
      char[] text = new char[LOOKED_AT];
      int filled = 0;
      for (int read = 0; read >= 0 && filled < text.length; filled += Math.max(read, 0)) {
        read = reader.read(text, filled, text.length - filled);
      }
      return new String(text, 0, filled);
    }
  }
}
