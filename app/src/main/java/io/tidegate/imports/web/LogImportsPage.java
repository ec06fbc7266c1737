package io.tidegate.imports.web;

import io.tidegate.ui.Frame;
import io.tidegate.ui.Tone;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every change log that was brought here.
 *
 * @param older the address of the page after; null when there is none
 */
public record LogImportsPage(Frame frame, List<Line> lines, @Nullable String older)
    implements View {
  /** One of them. */
  public record Line(
      String href,
      String fileName,
      String source,
      String by,
      String when,
      String where,
      Tone tone,
      String counts) {}
}
