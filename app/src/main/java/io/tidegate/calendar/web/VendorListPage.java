package io.tidegate.calendar.web;

import io.tidegate.ui.Frame;
import io.tidegate.ui.Tone;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What vendors work on, the last to begin first.
 *
 * @param zone the zone of all times on the page
 * @param unmatchedOnly whether only those are shown of which something is not known
 * @param mayTake whether the reader may bring in a notice
 * @param next the address of the following page; null on the last one
 */
record VendorListPage(
    Frame frame,
    String zone,
    boolean unmatchedOnly,
    boolean mayTake,
    List<Row> rows,
    @Nullable String next)
    implements View {
  /**
   * One window of a maintenance.
   *
   * @param items what it works on, as far as that is known
   * @param unmatched how many of the vendor's names nobody knows
   */
  record Row(
      String path,
      String title,
      String summary,
      String status,
      Tone tone,
      String when,
      String items,
      String impact,
      int unmatched) {}
}
