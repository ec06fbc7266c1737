package io.tidegate.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.print.Paper.Bullets;
import io.tidegate.print.Paper.Fact;
import io.tidegate.print.Paper.Facts;
import io.tidegate.print.Paper.Heading;
import io.tidegate.print.Paper.Part;
import io.tidegate.print.Paper.Table;
import io.tidegate.print.Paper.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.SimpleBookmark;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class PapersTest {
  private final Papers papers = new Papers();

  @Test
  void whatIsSaidStandsOnThePaperInTheLettersOfEurope() throws IOException {
    try (PdfReader pdf =
        printed(
            new Heading(1, "Who approves"),
            new Words("Żaneta Łuczak, Ελένη Παππά, Юлия Щёлокова, Nguyễn Thị Ánh, Søren Ærø"),
            new Bullets(List.of("one yes is enough")),
            new Facts(List.of(new Fact("Version", "7"))),
            new Table(List.of("Case", "Route"), List.of(1, 3), List.of(List.of("low", "peer"))))) {
      String text = new PdfTextExtractor(pdf).getTextFromPage(1);
      assertThat(text)
          .contains("Change management plan", "Who approves", "Żaneta Łuczak", "Ελένη Παππά")
          .contains("Юлия Щёлокова", "Nguyễn Thị Ánh", "Søren Ærø", "one yes is enough")
          .contains("Version", "7", "Case", "peer");
    }
  }

  @Test
  void everyPageSaysWhichOfHowManyAndATableShowsItsHeadAgain() throws IOException {
    List<List<String>> rows =
        IntStream.range(0, 120).mapToObj(i -> List.of("case " + i, "route")).toList();
    try (PdfReader pdf = printed(new Table(List.of("Case", "Route"), List.of(1, 1), rows))) {
      int pages = pdf.getNumberOfPages();
      assertThat(pages).isGreaterThan(2);
      for (int page = 1; page <= pages; page++) {
        assertThat(new PdfTextExtractor(pdf).getTextFromPage(page))
            .contains("Route", "Page " + page + " of");
      }
    }
  }

  @Test
  void headingsAreBookmarksAndNeverTheLastThingOnAPage() throws IOException {
    List<Part> parts = new ArrayList<>();
    for (int i = 1; i <= 60; i++) {
      parts.add(new Heading(i % 3 == 1 ? 1 : 2, "Heading " + i));
      parts.add(new Words("What is said about it, " + i));
    }
    try (PdfReader pdf = printed(parts.toArray(Part[]::new))) {
      assertThat(SimpleBookmark.getBookmarkList(pdf)).hasSize(20);
      for (int page = 1; page < pdf.getNumberOfPages(); page++) {
        assertThat(new PdfTextExtractor(pdf).getTextFromPage(page))
            .doesNotContainPattern("Heading \\d+\\s+Change management plan\\s+Page");
      }
    }
  }

  @Test
  void itSaysItsTitleAndItsLanguage() throws IOException {
    try (PdfReader pdf = printed(new Words("x"))) {
      assertThat(pdf.getInfo()).containsEntry("Title", "Change management plan");
      assertThat(pdf.getCatalog().get(PdfName.LANG)).hasToString("en");
    }
  }

  @Test
  void aRowThatDoesNotFitItsHeadIsAMistake() {
    assertThatThrownBy(() -> new Table(List.of("A", "B"), List.of(1, 1), List.of(List.of("a"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private PdfReader printed(Part... parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    papers.write(
        new Paper(
            "Change management plan", "Northlight, version 7", Locale.ENGLISH, List.of(parts)),
        out);
    return new PdfReader(out.toByteArray());
  }
}
