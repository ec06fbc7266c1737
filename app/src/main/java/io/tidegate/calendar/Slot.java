package io.tidegate.calendar;

import io.tidegate.kernel.Window;
import java.util.List;

/**
 * A window in which a change can be made.
 *
 * @param reasons what speaks for it, in words
 * @param cautions what speaks against it and does not stop it; the fewer, the higher it ranks
 */
public record Slot(Window window, List<String> reasons, List<String> cautions) {
  public Slot {
    reasons = List.copyOf(reasons);
    cautions = List.copyOf(cautions);
  }
}
