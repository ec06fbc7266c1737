package io.tidegate.cab.web;

import io.tidegate.ui.Frame;
import io.tidegate.ui.Tone;
import io.tidegate.ui.View;
import java.util.List;
import java.util.Map;

/**
 * The minutes: who was there, what was decided and how, what is to be done.
 *
 * @param facts when, where, who
 * @param open what the board has yet to deal with, while it is at it
 * @param later what was postponed, with the reason
 * @param settled what was settled without the meeting
 */
public record MinutesPage(
    Frame frame,
    String path,
    String title,
    boolean running,
    Map<String, String> facts,
    List<Entry> entries,
    List<Entry> open,
    List<Entry> later,
    List<Entry> settled,
    List<ActionLine> actions)
    implements View {
  /**
   * An item as the minutes tell it.
   *
   * @param about its reference and its client; may be empty
   * @param tally how the votes stood; empty for none
   */
  public record Entry(
      String about,
      String title,
      String outcome,
      Tone tone,
      String words,
      String tally,
      String took,
      List<ItemView.NoteLine> notes,
      List<ActionLine> actions) {}
}
