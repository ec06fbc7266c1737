package io.tidegate.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a workbook with one table on each sheet, since a sheet has an end. Text stands in its cell
 * and not in a list that the whole workbook shares, which would have to be kept in memory.
 */
final class XlsxTableWriter implements TableWriter {
  /** A sheet holds 1,048,576 lines. */
  private static final int MOST_LINES = 1_000_001;

  /** What a cell holds, in characters. */
  private static final int LONGEST = 32_767;

  private static final int FLUSHED_AT_ONCE = 500;
  private static final int WIDE = 22;
  private static final String MOMENT = "yyyy-mm-dd hh:mm";

  private final Workbook workbook;
  private final String name;
  private final List<String> columns;
  private int sheets;
  private Worksheet sheet;
  private int line;

  XlsxTableWriter(OutputStream out, String name, List<String> columns) {
    this.workbook = new Workbook(out, "Tidegate", "1.0");
    this.name = name;
    this.columns = List.copyOf(columns);
    this.sheet = begun();
    this.line = 1;
  }

  private Worksheet begun() {
    sheets++;
    Worksheet begun = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
    for (int i = 0; i < columns.size(); i++) {
      begun.width(i, WIDE);
      begun.inlineString(0, i, columns.get(i));
      begun.style(0, i).bold().set();
    }
    begun.freezePane(0, 1);
    return begun;
  }

  @Override
  public void write(List<Cell> row) {
    try {
      if (line == MOST_LINES) {
        sheet.close();
        sheet = begun();
        line = 1;
      }
      for (int i = 0; i < row.size(); i++) {
        put(i, row.get(i));
      }
      line++;
      if (line % FLUSHED_AT_ONCE == 0) {
        sheet.flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void put(int column, Cell cell) {
    switch (cell) {
      case Cell.Words(String text) -> {
        if (!text.isEmpty()) {
          sheet.inlineString(line, column, fitting(text));
        }
      }
      case Cell.Amount(int number) -> sheet.value(line, column, number);
      case Cell.Moment(var at) -> {
        sheet.value(line, column, at);
        sheet.style(line, column).format(MOMENT).set();
      }
    }
  }

  private static String fitting(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }

  @Override
  public void finish() {
    try {
      sheet.close();
      workbook.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
