package io.tidegate.print;

import java.awt.Color;
import java.io.OutputStream;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/** Writes one paper, on A4. */
final class PdfPaper {
  static final Color INK = new Color(0x1f, 0x29, 0x33);
  static final Color QUIET = new Color(0x5b, 0x66, 0x70);
  private static final Color LINE = new Color(0xd5, 0xda, 0xde);
  private static final Color HEAD = new Color(0xf2, 0xf4, 0xf5);

  private static final float SIDE = 54;
  private static final float TOP = 56;
  private static final float BOTTOM = 64;

  /** A heading lower than this on its page begins the next one, so that it never stands alone. */
  private static final float HEADING_NEEDS = 96;

  private static final float TITLE = 20;
  private static final List<Float> HEADINGS = List.of(14f, 11f);
  private static final float BODY = 10;
  private static final float SMALL = 9;
  private static final float LEADING = 1.45f;

  private final Paper paper;
  private final Faces faces;

  PdfPaper(Paper paper, Faces faces) {
    this.paper = paper;
    this.faces = faces;
  }

  void write(OutputStream out) {
    try (Document document = new Document(PageSize.A4, SIDE, SIDE, TOP, BOTTOM)) {
      PdfWriter writer = PdfWriter.getInstance(document, out);
      writer.setCloseStream(false);
      writer.setPageEvent(new PageFoot(paper.title(), faces));
      describe(document, writer);
      document.open();
      document.add(paragraph(faces.strong(paper.title(), TITLE, INK), TITLE, 0, 2));
      document.add(paragraph(faces.plain(paper.about(), BODY, QUIET), BODY, 0, 10));
      paper.parts().forEach(part -> add(document, writer, part));
    }
  }

  private void describe(Document document, PdfWriter writer) {
    document.addTitle(paper.title());
    document.addSubject(paper.about());
    document.addCreator("Tidegate");
    writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString(paper.language().toLanguageTag()));
  }

  private void add(Document document, PdfWriter writer, Paper.Part part) {
    switch (part) {
      case Paper.Heading heading -> heading(document, writer, heading);
      case Paper.Words(String text) ->
          document.add(paragraph(faces.plain(text, BODY, INK), BODY, 0, 6));
      case Paper.Bullets(List<String> points) -> bullets(document, points);
      case Paper.Facts(List<Paper.Fact> facts) -> document.add(facts(facts));
      case Paper.Table table -> document.add(table(table));
    }
  }

  private void heading(Document document, PdfWriter writer, Paper.Heading heading) {
    if (writer.getVerticalPosition(false) - document.bottom() < HEADING_NEEDS) {
      document.newPage();
    }
    float size = HEADINGS.get(heading.level() - 1);
    float top = writer.getVerticalPosition(false);
    PdfOutline root = writer.getDirectContent().getRootOutline();
    PdfOutline above =
        heading.level() == 1 || root.getKids().isEmpty() ? root : root.getKids().getLast();
    new PdfOutline(above, new PdfDestination(PdfDestination.FITH, top), heading.words());
    document.add(paragraph(faces.strong(heading.words(), size, INK), size, size, 4));
  }

  private void bullets(Document document, List<String> points) {
    for (int at = 0; at < points.size(); at++) {
      Phrase words = faces.plain("•\u00a0\u00a0" + points.get(at), BODY, INK);
      Paragraph line = paragraph(words, BODY, 0, at == points.size() - 1 ? 8 : 3);
      line.setIndentationLeft(BODY);
      line.setFirstLineIndent(-BODY);
      document.add(line);
    }
  }

  private static Paragraph paragraph(Phrase words, float size, float before, float after) {
    Paragraph paragraph = new Paragraph(words);
    paragraph.setLeading(size * LEADING);
    paragraph.setSpacingBefore(before);
    paragraph.setSpacingAfter(after);
    return paragraph;
  }

  private PdfPTable facts(List<Paper.Fact> facts) {
    PdfPTable table = wide(new float[] {3, 7});
    for (Paper.Fact fact : facts) {
      table.addCell(cell(faces.plain(fact.name(), BODY, QUIET), PdfPCell.NO_BORDER));
      table.addCell(cell(faces.plain(fact.value(), BODY, INK), PdfPCell.NO_BORDER));
    }
    return table;
  }

  private PdfPTable table(Paper.Table asked) {
    float[] widths = new float[asked.shares().size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = asked.shares().get(i);
    }
    PdfPTable table = wide(widths);
    table.setHeaderRows(1);
    for (String name : asked.head()) {
      PdfPCell head = cell(faces.strong(name, SMALL, INK), PdfPCell.BOTTOM);
      head.setBackgroundColor(HEAD);
      table.addCell(head);
    }
    asked.rows().stream()
        .flatMap(List::stream)
        .forEach(words -> table.addCell(cell(faces.plain(words, SMALL, INK), PdfPCell.BOTTOM)));
    return table;
  }

  private static PdfPTable wide(float[] widths) {
    PdfPTable table = new PdfPTable(widths);
    table.setWidthPercentage(100);
    table.setSplitLate(true);
    table.setSpacingBefore(4);
    table.setSpacingAfter(10);
    return table;
  }

  private static PdfPCell cell(Phrase words, int border) {
    PdfPCell cell = new PdfPCell(words);
    cell.setBorder(border);
    cell.setBorderColor(LINE);
    cell.setBorderWidth(0.6f);
    cell.setLeading(0, LEADING);
    cell.setPadding(4);
    cell.setPaddingBottom(6);
    return cell;
  }
}
