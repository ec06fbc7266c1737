package io.tidegate.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.kernel.Invalid;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFilesTest {
  private final CsvFiles files = new CsvFiles();

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void theSeparatorIsFound(String separator) {
    Table table = read("name,kind,users\nFS01,server,12\nFS02,server,3\n".replace(",", separator));
    assertThat(table.separator()).isEqualTo(separator.charAt(0));
    assertThat(table.header()).containsExactly("name", "kind", "users");
    assertThat(table.lines()).hasSize(2);
  }

  @Test
  void commasInsideQuotesDoNotDeceive() {
    Table table = read("name;note\n\"a, b, c\";\"d, e, f\"\n\"g, h, i\";x\n");
    assertThat(table.separator()).isEqualTo(';');
    assertThat(table.lines().getFirst().cells()).containsExactly("a, b, c", "d, e, f");
  }

  @Test
  void lettersOfAnyUsualEncodingAreRead() {
    for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
      Table table = files.read("name,users\nBüro-Straße,1\n".getBytes(charset));
      assertThat(table.lines().getFirst().cell(0)).as(charset.name()).isEqualTo("Büro-Straße");
    }
    Table marked = files.read("\uFEFFname,users\nBüro,1\n".getBytes(StandardCharsets.UTF_16LE));
    assertThat(marked.header()).containsExactly("name", "users");
    assertThat(marked.encoding()).isEqualTo("UTF-16LE");
  }

  @Test
  void aLineKeepsItsNumberInTheFile() {
    Table table = read("\r\nname,note\r\n\r\nA,\"two\r\nlines\"\r\n,\r\nB,x\r\n");
    assertThat(table.lines()).extracting(Line::number).containsExactly(4, 7);
  }

  @Test
  void aSeparatorHintIsBelievedAndStillCounts() {
    Table table = read("sep=|\nname|users\nA|1\n");
    assertThat(table.header()).containsExactly("name", "users");
    assertThat(table.lines().getFirst().number()).isEqualTo(3);
  }

  @Test
  void emptyUnnamedColumnsAtTheEndAndBlankRowsAreDropped() {
    Table table = read("name;kind;;;;\nA;server;;;;\n;;;;;\n;;;;;\n");
    assertThat(table.header()).containsExactly("name", "kind");
    assertThat(table.lines()).hasSize(1);
  }

  @Test
  void shortLinesReadAsEmptyCells() {
    assertThat(read("name,kind\nA\nB,server\n").lines().getFirst().cell(1)).isEmpty();
  }

  @Test
  void whatIsNoTableIsRefused() {
    for (String text : List.of("", "name,kind\n", "PK\u0003\u0004\0\0")) {
      assertThatThrownBy(() -> read(text)).isInstanceOf(Invalid.class);
    }
  }

  @Test
  void whatIsWrittenReadsBackTheSame() {
    List<List<String>> rows =
        List.of(List.of("name", "note"), List.of("a;b", "say \"hi\"\nthere"), List.of("é", "=1+1"));
    Table table = read(files.write(';', rows));
    assertThat(table.lines()).extracting(Line::cells).containsExactly(rows.get(1), rows.get(2));
  }

  @Test
  void columnsAreGuessedByNameThenByWords() {
    List<Field> fields =
        List.of(
            Field.of("name", "Name", "hostname", "device"),
            Field.of("usersServed", "Users served", "users"),
            Field.of("owner", "Owner"));
    Mapping mapping = Mapping.guess(fields, List.of("Device", "NAME", "Users", "Colour"));
    assertThat(mapping.column("name")).isEqualTo(1);
    assertThat(mapping.column("usersServed")).isEqualTo(2);
    assertThat(mapping.has("owner")).isFalse();
  }

  private Table read(String text) {
    return files.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
