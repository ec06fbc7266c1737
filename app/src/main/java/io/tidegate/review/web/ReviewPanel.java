package io.tidegate.review.web;

import io.tidegate.ui.Tone;
import io.tidegate.ui.View;
import java.util.List;

/** Validation and review on the change's page. */
public record ReviewPanel(String path, List<Line> lines) implements View {
  /** A fact, and the page where it is dealt with. */
  public record Line(Tone tone, String text, String href) {}
}
