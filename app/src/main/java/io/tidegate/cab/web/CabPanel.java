package io.tidegate.cab.web;

import io.tidegate.ui.Tone;
import io.tidegate.ui.View;
import java.util.List;

/** On a change's page: the meetings that deal or dealt with it. */
public record CabPanel(List<Line> lines) implements View {
  /** One of them, and what became of it there. */
  public record Line(String href, String title, String day, Tone tone, String state) {}
}
