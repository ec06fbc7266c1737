package io.tidegate.risk.web;

import io.tidegate.risk.Assessment;
import io.tidegate.risk.RiskLevel;
import io.tidegate.ui.View;
import java.util.Arrays;
import java.util.List;

/**
 * What the answers chosen so far come to, beside the form.
 *
 * @param swapped whether it is drawn alone, to be swapped in as somebody chooses
 */
public record RiskTotal(Assessment assessment, List<Span> spans, boolean swapped) implements View {
  /** A level and the totals that make it. */
  public record Span(RiskLevel level, String totals, boolean now) {}

  static RiskTotal of(Assessment assessment, boolean swapped) {
    return new RiskTotal(
        assessment,
        Arrays.stream(RiskLevel.values())
            .map(level ->
                new Span(level, assessment.rules().span(level), level == assessment.level()))
            .toList(),
        swapped);
  }
}
