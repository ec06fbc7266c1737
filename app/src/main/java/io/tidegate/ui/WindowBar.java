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
  public record Mark(int at, String label, boolean strong) {}
}
