package io.tidegate.calendar;

import io.tidegate.kernel.Window;
import java.util.List;

/**
 * What a search for free windows goes by.
 *
 * @param windows whether the client has maintenance windows
 * @param open the time in which its changes may be made
 */
record SlotField(boolean windows, Spans open, List<Obstacle> obstacles) {
  SlotField {
    obstacles = List.copyOf(obstacles);
  }

  boolean stoppedBy(ConflictKind kind, Window range) {
    return obstacles.stream()
        .anyMatch(one ->
            one.stops()
                && one.kind() == kind
                && !one.time().start().isAfter(range.start())
                && !one.time().end().isBefore(range.end()));
  }
}
