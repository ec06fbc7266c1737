package io.tidegate.calendar;

import java.time.Duration;
import java.util.List;

/**
 * What was found when free windows were looked for.
 *
 * @param needed how long a window must be: the work and what is kept for going back
 * @param slots the best first
 * @param why why there is none, or not more; empty when there are as many as were asked for
 */
public record SlotSearch(Duration needed, List<Slot> slots, List<String> why) {
  public SlotSearch {
    slots = List.copyOf(slots);
    why = List.copyOf(why);
  }
}
