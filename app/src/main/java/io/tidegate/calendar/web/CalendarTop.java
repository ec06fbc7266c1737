package io.tidegate.calendar.web;

import io.tidegate.ui.Option;
import io.tidegate.ui.Tab;
import java.util.List;

/**
 * What stands above the calendar in each of its views.
 *
 * @param title the time that is shown
 * @param zone the zone of all times on the page
 * @param ask what is looked at
 * @param unit what before and after go by: a week or a month
 * @param before the address of the time before
 * @param today the address of the present
 * @param after the address of the time after
 * @param views the other ways to look at it
 * @param spans of the timeline, a week or a month; empty in other views
 * @param clients to choose one of; empty for whoever sees one alone
 * @param keys the kinds, each with whether it is shown
 * @param staff whether the reader may see which conflicts stop a change
 * @param cut whether there is more than there is room for
 */
record CalendarTop(
    String title,
    String zone,
    CalendarAsk ask,
    String unit,
    String before,
    String today,
    String after,
    List<Tab> views,
    List<Tab> spans,
    List<Option> clients,
    List<Key> keys,
    boolean staff,
    boolean cut) {
  /** A kind with its glyph, which also chooses whether it is shown. */
  record Key(SightKind kind, boolean shown) {}

  /** The id of the chosen client; empty for all. */
  String client() {
    return ask.client() == null ? "" : ask.client().toString();
  }

  /** Where it is asked what collides in this time. */
  String hits() {
    return ask.as(CalendarView.TIMELINE, ask.month())
        .path()
        .replace("/calendar?", "/calendar/hits?");
  }

  /** What the pages beside this one carry on in their address. */
  String narrowed() {
    return ask.client() == null ? "" : "?client=" + ask.client();
  }
}
