package io.tidegate.change.web;

import io.tidegate.change.ChangeHead;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Hindrance;
import io.tidegate.ui.View;
import io.tidegate.ui.WindowBar;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the window of a change is chosen, on the client's clock.
 *
 * @param locked why this reader cannot choose; empty when they can
 * @param lapse what saving does to approvals; empty when nothing
 * @param startTwice the two moments that the typed start may mean; empty when it means one
 * @param endTwice the same for the end
 * @param look what the chosen window means; null while none can be read
 * @param finder the page that finds a free window; null when there is none
 */
record WindowPage(
    Frame frame,
    ChangeHead head,
    String action,
    String back,
    RequestForm form,
    String zone,
    String locked,
    String lapse,
    Map<String, String> startTwice,
    Map<String, String> endTwice,
    @Nullable Look look,
    @Nullable String finder)
    implements View {
  /** What a window means: how the plan fits, and who and what else is busy then. */
  record Look(String span, WindowBar bar, Map<String, String> facts, List<Hindrance> warnings) {}

  boolean open() {
    return locked.isEmpty();
  }
}
