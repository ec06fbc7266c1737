package io.tidegate.calendar.web;

import io.tidegate.calendar.Entry;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of one entry.
 *
 * @param action where it is sent
 * @param back the list it belongs to
 * @param entry the stored one; null for a new one
 * @param mayWrite whether the reader may change it
 * @param mayWithdraw whether the reader may withdraw it
 * @param zone the clock it goes by, in words
 * @param look what it comes to as it stands; null while it means nothing yet
 */
record EntryPage(
    Frame frame,
    String action,
    String back,
    String client,
    EntryForm form,
    @Nullable Entry entry,
    boolean mayWrite,
    boolean mayWithdraw,
    String zone,
    List<Option> kinds,
    @Nullable Look look)
    implements View {
  /**
   * What the entry comes to.
   *
   * @param words when, in plain words
   * @param next the next times
   * @param hits changes that it stops, soonest first; empty for what stops nothing
   * @param stops whether it stops changes
   */
  record Look(String words, List<String> next, List<Hit> hits, boolean stops) {}

  /** A change that the entry stops. */
  record Hit(String code, String href, String title, String client, String window, String state) {}

  boolean lockdown() {
    return form.text("kind").equals("lockdown");
  }

  String deed() {
    return lockdown()
        ? "Lock down now"
        : fresh() ? "Put it into the calendar" : "Put this in its place";
  }

  boolean fresh() {
    return entry == null;
  }
}
