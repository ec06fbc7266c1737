package io.tidegate.cab.web;

import io.tidegate.ui.Frame;
import io.tidegate.ui.Tone;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The board's meetings, and what it asked to be done.
 *
 * @param convenes whether the reader may convene one
 * @param allActions whether those are all that are open
 * @param series those that come back, for whoever may hold them otherwise
 * @param older the address of the held meetings before these; null when there are none
 */
public record CabPage(
    Frame frame,
    boolean convenes,
    List<Row> coming,
    List<Row> over,
    List<ActionLine> actions,
    boolean allActions,
    List<Rhythm> series,
    @Nullable String older,
    boolean first)
    implements View {
  /** Meetings that come back, and when. */
  public record Rhythm(String href, String title, String words) {}

  /**
   * A meeting of the list.
   *
   * @param items how many stand on the agenda, in words
   */
  public record Row(
      String href,
      String title,
      String when,
      String relative,
      Tone tone,
      String state,
      String items) {}
}
