package io.tidegate.calendar.web;

import io.tidegate.ui.Frame;
import io.tidegate.ui.Tone;
import io.tidegate.ui.View;
import java.util.List;
import java.util.Map;

/**
 * One window of a vendor's maintenance.
 *
 * @param facts by their names, in order
 * @param objects what the vendor names; for a client's people only what is theirs
 * @param notices as they came, the last first; none for a client's people
 */
record VendorPage(
    Frame frame,
    String path,
    String status,
    Tone tone,
    String when,
    Map<String, String> facts,
    List<Line> objects,
    boolean mayMatch,
    MatchForm form,
    List<Notice> notices)
    implements View {
  /**
   * One thing that is worked on.
   *
   * @param item what it is; empty when that is not known
   * @param href where that is; empty when it is not known
   * @param known false when somebody should say what it is
   */
  record Line(String object, String impact, String item, String href, boolean known) {}

  /** One notice. */
  record Notice(
      String received, String by, String status, String when, boolean applied, String content) {}
}
