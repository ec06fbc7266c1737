package io.tidegate.risk.web;

import io.tidegate.risk.Assessment;
import io.tidegate.risk.Movement;
import io.tidegate.risk.Scoring;
import io.tidegate.ui.Times;
import io.tidegate.ui.View;
import java.util.ArrayList;
import java.util.List;

/**
 * One scoring in the history of a change.
 *
 * @param moved what differs from the one before; empty for the first
 */
public record ScoringLine(Scoring scoring, String when, String deed, List<Movement> moved)
    implements View {
  /** The history as lines, newest first, each compared with the one before it. */
  static List<ScoringLine> of(List<Scoring> newestFirst, Times times) {
    List<ScoringLine> lines = new ArrayList<>();
    for (int i = 0; i < newestFirst.size(); i++) {
      Scoring scoring = newestFirst.get(i);
      List<Movement> moved =
          i + 1 < newestFirst.size()
              ? Assessment.whatMoved(newestFirst.get(i + 1).assessment(), scoring.assessment())
              : List.of();
      lines.add(new ScoringLine(scoring, times.moment(scoring.at()), deed(scoring), moved));
    }
    return lines;
  }

  private static String deed(Scoring scoring) {
    return switch (scoring.cause()) {
      case ANSWERED -> scoring.byName() + " answered";
      case CARRIED_OVER -> "Scored again after an edit by " + scoring.byName();
    };
  }
}
