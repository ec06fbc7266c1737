package io.tidegate.ui;

import java.util.List;

/**
 * The picture of a window on a grid of 100 tracks. Positions are tracks, 0 to 100.
 *
 * @param words the same in a sentence, for those who do not see it
 * @param done how far it has come
 * @param work where the planned work ends
 * @param back where the reserve for the rollback begins, so where its deadline is
 * @param now where we are; negative when not inside the window
 * @param marks the labels under it
 */
public record WindowBar(String words, int done, int work, int back, int now, List<Mark> marks) {
  /** A label under the bar, at a track. */
  public record Mark(int at, String label, boolean strong) {
    private static final int LABEL = 13;

    /**
     * How it stands there: at the start, at the end, in the middle of its track, or moved aside so
     * that it does not lie on the label of the start or of the end.
     */
    public String place() {
      if (at <= 0 || at >= 99) {
        return at <= 0 ? "" : "ui-end";
      }
      if (at > 100 - LABEL - LABEL / 2) {
        return "ui-before";
      }
      return at < LABEL + LABEL / 2 ? "ui-after" : "ui-mid";
    }

    /** The track where it is drawn, 0 to 99. */
    public int drawnAt() {
      return switch (place()) {
        case "ui-before" -> Math.min(at, 99 - LABEL);
        case "ui-after" -> Math.max(at, LABEL);
        default -> Math.clamp(at, 0, 99);
      };
    }
  }
}
