package io.tidegate.print;

import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** At the foot of each page what this is, which page, and of how many. */
final class PageFoot extends PdfPageEventHelper {
  private static final float SIZE = 8;
  private static final float HEIGHT = 12;
  private static final float BELOW = 30;
  private static final float TOTAL = 24;
  private static final int LONGEST = 80;

  private final String title;
  private final Faces faces;
  private @Nullable PdfTemplate total;

  PageFoot(String title, Faces faces) {
    this.title = title.length() > LONGEST ? title.substring(0, LONGEST - 1) + "…" : title;
    this.faces = faces;
  }

  @Override
  public void onEndPage(PdfWriter writer, Document document) {
    PdfContentByte page = writer.getDirectContent();
    float foot = document.bottom() - BELOW;
    PdfTemplate later = total(page);
    page.addTemplate(later, document.right() - TOTAL, foot);
    line(page, Element.ALIGN_LEFT, title, document.left(), foot);
    String number = "Page " + writer.getPageNumber() + " of ";
    line(page, Element.ALIGN_RIGHT, number, document.right() - TOTAL, foot);
  }

  /** How many pages there are is known at the end alone. */
  @Override
  public void onCloseDocument(PdfWriter writer, Document document) {
    PdfTemplate later = total(writer.getDirectContent());
    int pages = writer.getPageNumber() - 1;
    ColumnText.showTextAligned(later, Element.ALIGN_LEFT, words(Integer.toString(pages)), 1, 2, 0);
  }

  private PdfTemplate total(PdfContentByte page) {
    if (total == null) {
      total = page.createTemplate(TOTAL, HEIGHT);
    }
    return total;
  }

  private void line(PdfContentByte page, int alignment, String words, float x, float foot) {
    ColumnText.showTextAligned(page, alignment, words(words), x, foot + 2, 0);
  }

  private Phrase words(String words) {
    return faces.plain(words, SIZE, PdfPaper.QUIET);
  }
}
