package io.tidegate.calendar.web;

import io.tidegate.ui.Times;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Draws the maintenance windows of a row as one: of 500 clients there are fifteen thousand in a
 * month, and each as an element of its own was most of the page.
 */
final class MaintenanceGround {
  private final DayGrid grid;
  private final Times times;
  private final StringBuilder path = new StringBuilder();
  private final Map<String, Several> byTitle = new LinkedHashMap<>();

  MaintenanceGround(DayGrid grid, Times times) {
    this.grid = grid;
    this.times = times;
  }

  /** Windows of one title, and when the first one is. */
  private record Several(Sight first, int count) {
    Several and(Several other) {
      return new Several(first, count + other.count);
    }
  }

  /**
   * One more, by their start. It reaches beyond the row, so that it has edges at its sides alone.
   */
  void add(Sight window, Stretch stretch) {
    path.append('M').append(stretch.at()).append("-1h").append(stretch.len());
    path.append("v3h-").append(stretch.len()).append('z');
    byTitle.merge(window.title(), new Several(window, 1), Several::and);
  }

  /** All of them; null for none. */
  TimelinePage.@Nullable Ground drawn() {
    if (byTitle.isEmpty()) {
      return null;
    }
    String said = byTitle.values().stream().map(this::said).collect(Collectors.joining("; "));
    return new TimelinePage.Ground(
        grid.days() * grid.ticks(), path.toString(), SightKind.MAINTENANCE.title() + ": " + said);
  }

  private String said(Several several) {
    String first = several.first().title() + ", " + times.span(several.first().window());
    return several.count() == 1 ? first : first + ", and %d more".formatted(several.count() - 1);
  }
}
