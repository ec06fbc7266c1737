package io.tidegate.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes comma separated values, in which nothing is taken for a formula. */
final class CsvTableWriter implements TableWriter {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private final CSVPrinter printer;

  CsvTableWriter(OutputStream out, List<String> columns) {
    try {
      Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      text.write('\uFEFF');
      printer = new CSVPrinter(text, CSVFormat.RFC4180);
      printer.printRecord(columns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void write(List<Cell> row) {
    try {
      printer.printRecord(row.stream().map(CsvTableWriter::written));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String written(Cell cell) {
    return switch (cell) {
      case Cell.Words words -> words.guarded();
      case Cell.Amount(int number) -> String.valueOf(number);
      case Cell.Moment(var at) -> MOMENT.format(at);
    };
  }

  @Override
  public void finish() {
    try {
      printer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
