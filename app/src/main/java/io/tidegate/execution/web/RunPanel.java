package io.tidegate.execution.web;

import io.tidegate.ui.Tone;
import io.tidegate.ui.View;
import java.util.List;

/**
 * The run on the change's page: how far it is, and the way to it.
 *
 * @param records where the items stand as they were before and are after; empty when there are none
 */
public record RunPanel(
    String href,
    String tally,
    String sentence,
    List<Line> now,
    String rehearsed,
    boolean begun,
    String records)
    implements View {
  /** A step that is done, at hand, or next. */
  public record Line(String label, String text, Tone tone, String glyph, String word) {}
}
