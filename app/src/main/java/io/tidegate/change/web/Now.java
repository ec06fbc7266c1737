package io.tidegate.change.web;

import io.tidegate.change.Blocker;
import io.tidegate.ui.Hindrance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the way of the next step, and what the reader can do.
 *
 * @param heading such as "Two things stand before Start"
 * @param stopping how many blockers hold the gate
 * @param gate words on the gate: "2 blockers", "open"; empty when nothing comes next
 * @param quiet a sentence in the place of blockers when none stands
 * @param main the one main action; null when the reader has none
 * @param held the next transition when it is the reader's and blocked; null otherwise
 * @param overridable blockers that the reader may pass with a reason
 */
record Now(
    String heading,
    String capacity,
    int stopping,
    String gate,
    List<Hindrance> hindrances,
    String quiet,
    @Nullable MainAction main,
    @Nullable String held,
    List<Deed> others,
    String next,
    List<Blocker> overridable) {
  /**
   * The main action.
   *
   * @param href where a link leads; null when it is a deed
   * @param noun the deed's address below the change; null when it is a link
   */
  record MainAction(String label, @Nullable String href, @Nullable String noun) {}

  /** Another deed, which asks for a reason in a dialog. */
  record Deed(
      String noun, String label, String title, String consequence, String stay, boolean danger) {}
}
