package io.tidegate.calendar.web;

import io.tidegate.change.Change;
import io.tidegate.kernel.Window;
import io.tidegate.ui.View;

/**
 * That a change was moved, and how it is moved back.
 *
 * @param change as it is now
 * @param former where it was
 * @param state what it is in now, in words
 */
record MoveDone(Change change, String span, Window former, String state) implements View {
  /** Where the form that moves it back is sent. */
  String path() {
    return "/calendar/moves/" + change.number();
  }
}
