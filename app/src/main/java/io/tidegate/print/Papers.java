package io.tidegate.print;

import java.io.OutputStream;
import org.springframework.stereotype.Service;

/** The door: puts a paper into a PDF. */
@Service
public class Papers {
  private final Faces faces = new Faces();

  /** Writes it; the stream stays open. */
  public void write(Paper paper, OutputStream out) {
    new PdfPaper(paper, faces).write(out);
  }
}
