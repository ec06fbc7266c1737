package io.tidegate.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFormatTest {
  private static final List<String> COLUMNS = List.of("Title", "Risk", "Start");

  @TempDir Path folder;

  @Test
  void csvHasTheMarkTheNamesAndARowPerLine() {
    assertThat(csv(row("Renew, at \"once\"", 7)))
        .isEqualTo("\uFEFFTitle,Risk,Start\r\n\"Renew, at \"\"once\"\"\",7,2026-11-21 22:00\r\n");
  }

  @Test
  void whatASpreadsheetWouldTakeForAFormulaIsTextInCsv() {
    for (String formula : List.of("=1+1", "+1", "-1", "@sum", "\t=1", "\r=1", "\n=1")) {
      assertThat(csv(List.of(Cell.of(formula), Cell.EMPTY, Cell.EMPTY)))
          .as(formula)
          .contains("'" + formula);
    }
  }

  @Test
  void aWorkbookHasDatesAsDatesNumbersAsNumbersAndFormulasAsText() throws IOException {
    String sheet = xlsx(row("=1+1", 7));
    assertThat(sheet)
        .contains("<t>Title</t>")
        .contains("t=\"inlineStr\"", "<t>=1+1</t>")
        .contains("<v>7</v>")
        // Days since the last of 1899, as spreadsheets count.
        .contains("<v>46347.916666")
        .doesNotContain("<f>");
  }

  @Test
  void aTextLongerThanACellIsCutAndSignsThatAWorkbookMayNotHoldAreLeftOut() throws IOException {
    String sheet = xlsx(row("a\u0000b\u000bc<&" + "x".repeat(40_000), 1));
    assertThat(sheet)
        .contains("abc&lt;&amp;")
        .contains("x&#x2026;</t>")
        .doesNotContain("x".repeat(32_767));
  }

  private static List<Cell> row(String title, int risk) {
    return List.of(Cell.of(title), Cell.of(risk), Cell.of(LocalDateTime.parse("2026-11-21T22:00")));
  }

  private static String csv(List<Cell> row) {
    return new String(written(TableFormat.CSV, row), StandardCharsets.UTF_8);
  }

  /** The sheet, as it stands in the workbook. */
  private String xlsx(List<Cell> row) throws IOException {
    Path file = Files.write(folder.resolve("changes.xlsx"), written(TableFormat.XLSX, row));
    try (ZipFile workbook = new ZipFile(file.toFile())) {
      return new String(
          workbook.getInputStream(workbook.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
          StandardCharsets.UTF_8);
    }
  }

  private static byte[] written(TableFormat format, List<Cell> row) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TableWriter table = format.write(out, "Changes", COLUMNS);
    table.write(row);
    table.finish();
    return out.toByteArray();
  }
}
