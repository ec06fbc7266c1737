package io.tidegate.change;

import java.time.Duration;

/**
 * Windows of a span of days are found by their end, since hardly any lasts long. The few that last
 * longer than this are marked in their row, by a generated column, and found by it.
 */
final class LongWindow {
  static final Duration LASTS_MORE_THAN = Duration.ofDays(8);

  private LongWindow() {}
}
