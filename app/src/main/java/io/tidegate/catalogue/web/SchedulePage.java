package io.tidegate.catalogue.web;

import io.tidegate.catalogue.Model;
import io.tidegate.catalogue.Schedule;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Times;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schedule, with the next of its times.
 *
 * @param item what each change touches; empty for nothing that is recorded
 * @param zone the clock it goes by
 * @param keeps whether the reader may edit, pause, resume and end it
 * @param refusal why the last deed was not done; empty when it was
 */
public record SchedulePage(
    Frame frame,
    Model model,
    Schedule schedule,
    String client,
    String item,
    String owner,
    String zone,
    List<Line> next,
    boolean keeps,
    Times times,
    String refusal)
    implements View {
  /**
   * One of its times.
   *
   * @param change the number of the change that was made for it; null while none was
   * @param makes when that is made
   */
  public record Line(String when, @Nullable Integer change, String makes) {}
}
