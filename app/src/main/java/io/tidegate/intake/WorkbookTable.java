package io.tidegate.intake;

import io.tidegate.kernel.Invalid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** A workbook (XLSX) on disk: the first sheet that has a line of names and a row below. */
final class WorkbookTable {
  private static final ReadingOptions WITH_DATES = new ReadingOptions(true, false);
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
  private static final int WIDEST = 1000;

  private WorkbookTable() {}

  static TableShape shapeOf(Path file) throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), WITH_DATES)) {
      for (Sheet sheet : workbook.getSheets().toList()) {
        List<Line> first = new ArrayList<>();
        each(
            sheet,
            line -> {
              if (!line.cells().stream().allMatch(String::isBlank)) {
                first.add(line);
              }
              return first.size() < HeaderLine.LOOKED_AT;
            });
        if (first.size() > 1) {
          return shape(sheet, HeaderLine.of(first));
        }
      }
    } catch (ExcelReaderException | UncheckedIOException e) {
      throw broken(e);
    }
    throw new Invalid("file", "No sheet has a line of column names and at least one row below.");
  }

  static void read(Path file, TableShape shape, LineSink sink) throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), WITH_DATES)) {
      Sheet sheet = workbook.findSheet(shape.sheet()).orElseThrow();
      each(sheet, sink);
    } catch (ExcelReaderException | UncheckedIOException e) {
      throw broken(e);
    }
  }

  private static TableShape shape(Sheet sheet, Line first) {
    List<String> header = TableFiles.header(first);
    return new TableShape(
        TableShape.Kind.XLSX,
        "",
        ' ',
        sheet.getName(),
        header,
        first.number(),
        first.cells().size() - header.size());
  }

  private static Invalid broken(Exception e) {
    return new Invalid("file", "The workbook cannot be read: " + e.getMessage());
  }

  private static void each(Sheet sheet, LineSink sink) throws IOException {
    try (Stream<Row> rows = sheet.openStream()) {
      Iterator<Row> each = rows.iterator();
      boolean wanted = true;
      while (wanted && each.hasNext()) {
        Row row = each.next();
        wanted = sink.take(new Line(row.getRowNum(), cells(row)));
      }
    }
  }

  private static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < Math.min(row.getCellCount(), WIDEST); i++) {
      cells.add(Cleaned.of(text(row.getOptionalCell(i).orElse(null))));
    }
    return cells;
  }

  private static String text(@Nullable Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return "";
    }
    if (isNumber(cell)) {
      return isDate(cell) ? moment(cell) : plain(cell);
    }
    return Objects.requireNonNullElse(cell.getText(), "");
  }

  private static boolean isNumber(Cell cell) {
    return cell.getValue() instanceof BigDecimal;
  }

  private static String plain(Cell cell) {
    return cell.asNumber().stripTrailingZeros().toPlainString();
  }

  /** A serial number of days, to the second: a half of one is lost when it is written. */
  private static String moment(Cell cell) {
    LocalDateTime moment = cell.asDate();
    return moment.plusNanos(500_000_000).format(WRITTEN);
  }

  /** Whether the number's format shows a day: what is not between quotes, brackets or escaped. */
  private static boolean isDate(Cell cell) {
    String format = cell.getDataFormatString();
    if (format == null || cell.asNumber().signum() <= 0) {
      return false;
    }
    String bare = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
    return bare.contains("yy") || (bare.contains("d") && bare.contains("m"));
  }
}
