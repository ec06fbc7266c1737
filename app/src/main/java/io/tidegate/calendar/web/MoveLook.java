package io.tidegate.calendar.web;

import io.tidegate.change.Change;
import io.tidegate.kernel.Window;
import io.tidegate.ui.Hindrance;
import io.tidegate.ui.View;
import java.util.List;

/**
 * What a change's window would mean in another place.
 *
 * @param span the place in words
 * @param from where it is now, in words; empty while it is still there
 * @param locked why the reader cannot move it; empty when they can
 * @param refusal why it was not moved though it was dropped; empty when it was not
 * @param lapse what moving does to approvals; empty for nothing, then nobody is asked again
 * @param met what it collides with there
 * @param said the same in a few words
 */
record MoveLook(
    Change change,
    Window place,
    String span,
    String from,
    String locked,
    String refusal,
    String lapse,
    List<Hindrance> met,
    String said)
    implements View {
  /** Where its form is sent. */
  String path() {
    return "/calendar/moves/" + change.number();
  }
}
