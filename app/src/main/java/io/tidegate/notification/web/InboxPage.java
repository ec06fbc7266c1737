package io.tidegate.notification.web;

import io.tidegate.notification.Fold;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Tab;
import io.tidegate.ui.Times;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the reader was told, newest first.
 *
 * @param all whether what was read is shown as well
 * @param unread how many are not read, on whichever page
 * @param newest the newest notice that is shown; null when none is
 * @param first the address of the first page; null when this is it
 * @param older the address of the next page; null on the last
 */
record InboxPage(
    Frame frame,
    List<Fold> folds,
    boolean all,
    int unread,
    Times times,
    @Nullable String newest,
    @Nullable String first,
    @Nullable String older)
    implements View {
  List<Tab> tabs() {
    return List.of(
        new Tab("Unread", "/inbox", !all, unread), new Tab("All", "/inbox?show=all", all, null));
  }

  /** The list that a deed leads back to. */
  String show() {
    return all ? "all" : "unread";
  }
}
