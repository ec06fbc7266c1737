package io.tidegate.approval.web;

import io.tidegate.ui.Frame;
import io.tidegate.ui.Tab;
import io.tidegate.ui.Tone;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits for whom, the most overdue first.
 *
 * @param loads how much waits for each; empty for who does not lead them
 * @param next the address of the following page; null on the last one
 */
public record DecisionsPage(
    Frame frame, List<Tab> tabs, List<Row> rows, List<Load> loads, @Nullable String next)
    implements View {
  /**
   * A stage that is being decided.
   *
   * @param stopped that too few who decide are there, and until when; empty while enough are
   * @param remind the stage, when the reader may have people reminded now; null otherwise
   * @param escalates whether the reader may have to pass it on: it is late, and went on to nobody
   */
  public record Row(
      int number,
      String title,
      String clientLetters,
      String clientName,
      String stage,
      Tone tone,
      String due,
      String since,
      List<StageRow.Waiter> waiting,
      String stopped,
      String told,
      @Nullable String remind,
      boolean escalates) {
    /** How people name the change. */
    public String code() {
      return "CHG-" + number;
    }
  }

  /**
   * What waits for one person.
   *
   * @param note that they are away; empty while they are there
   */
  public record Load(String name, int open, int overdue, String note) {}
}
