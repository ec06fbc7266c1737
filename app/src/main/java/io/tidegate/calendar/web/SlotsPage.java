package io.tidegate.calendar.web;

import io.tidegate.change.ChangeHead;
import io.tidegate.ui.Frame;
import io.tidegate.ui.View;
import java.util.List;

/**
 * The next free windows of a change.
 *
 * @param needed how long a window must be, in words
 * @param why why there is none or not more; empty otherwise
 * @param choose where a window is chosen; the form of another page takes it
 * @param version the change's, so that nobody's choice is overwritten
 * @param mayChoose whether the reader may choose one
 * @param lapse what choosing one does to approvals; empty for nothing
 */
record SlotsPage(
    Frame frame,
    ChangeHead head,
    String needed,
    String zone,
    List<Line> lines,
    List<String> why,
    String choose,
    long version,
    boolean mayChoose,
    String lapse)
    implements View {
  /** A free window, and the fields that choose it. */
  record Line(
      String span,
      String ahead,
      List<String> reasons,
      List<String> cautions,
      String start,
      String startWhich,
      String end,
      String endWhich) {}
}
