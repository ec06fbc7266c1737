package io.tidegate.cab.web;

import io.tidegate.cab.Series;
import io.tidegate.ui.Field;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.Problems;
import io.tidegate.ui.View;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Meetings that come back: what they are, which are planned, and the form to hold them otherwise.
 *
 * @param chairs who may answer for them
 * @param chosen who sits in all of them besides the board, as ticked
 * @param refusal why what was sent did not happen; empty when it did
 */
public record SeriesPage(
    Frame frame,
    Series series,
    List<CabPage.Row> planned,
    List<Option> people,
    List<Option> chairs,
    Set<String> chosen,
    Map<String, String> typed,
    Problems problems,
    String refusal)
    implements View {
  /** Its address. */
  public String path() {
    return "/cab/series/" + series.id();
  }

  /** On whose clock they are held. */
  public ZoneId zone() {
    return series.zone();
  }

  /** The field with what was typed and what is wrong with it. */
  public Field field(String name, String label) {
    return Field.of(name, label).value(typed.getOrDefault(name, "")).problems(problems);
  }
}
