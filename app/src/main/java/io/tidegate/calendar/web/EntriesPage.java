package io.tidegate.calendar.web;

import io.tidegate.calendar.Entry;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.View;
import java.util.List;

/**
 * What stands in a client's calendar, or in that of every client.
 *
 * @param client the id of the client; empty for every client
 * @param zone whose clock it is; empty for each client's own
 * @param clients to look at another one's
 * @param mayAdd whether the reader may add something
 * @param mayLock whether the reader may put a lockdown on
 */
record EntriesPage(
    Frame frame,
    String title,
    String client,
    String zone,
    List<Option> clients,
    List<Group> groups,
    boolean mayAdd,
    boolean mayLock)
    implements View {
  /** The entries of one kind. */
  record Group(String title, String slug, String meaning, List<Row> rows) {}

  /**
   * One entry.
   *
   * @param when in plain words
   * @param next its next time; empty when there is none
   * @param everywhere whether it is for every client
   */
  record Row(Entry entry, String when, String next, boolean everywhere, boolean mine) {
    String path() {
      return "/calendar/entries/" + entry.id();
    }
  }
}
