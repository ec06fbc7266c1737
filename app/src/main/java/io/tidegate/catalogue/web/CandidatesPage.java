package io.tidegate.catalogue.web;

import io.tidegate.catalogue.Candidate;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.View;
import java.util.List;

/** What the history proposes as models, each with the changes behind it. */
public record CandidatesPage(Frame frame, List<Row> rows, String refusal) implements View {
  /**
   * One of them.
   *
   * @param changes the newest behind it, the number as value
   */
  public record Row(Candidate candidate, String clients, String last, List<Option> changes) {}
}
