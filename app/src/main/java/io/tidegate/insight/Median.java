package io.tidegate.insight;

import java.time.Duration;
import java.util.List;

/**
 * The middle of some durations, with how sure one may be of the middle behind them.
 *
 * @param count of how many
 * @param minutes the median
 * @param low the lower end of its interval at 95 %, from the order of the samples alone
 * @param high the upper end
 */
public record Median(int count, long minutes, long low, long high) {
  /** Below this many no interval of 95 % can be had; the extremes stand in its place. */
  private static final int ENOUGH = 6;

  /** The normal quantile for 95 %. */
  private static final double Z = 1.959964;

  /** Of at least one. */
  static Median of(List<Duration> samples) {
    List<Long> sorted = samples.stream().map(Duration::toMinutes).sorted().toList();
    int count = sorted.size();
    long middle = (sorted.get((count - 1) / 2) + sorted.get(count / 2)) / 2;
    double spread = count < ENOUGH ? count : Z * Math.sqrt(count) / 2;
    int low = Math.max(0, (int) Math.floor((count - 1) / 2.0 - spread));
    int high = Math.min(count - 1, (int) Math.ceil((count - 1) / 2.0 + spread));
    return new Median(count, middle, sorted.get(low), sorted.get(high));
  }

  /** Whether there are enough for the interval to be one. */
  public boolean enough() {
    return count >= ENOUGH;
  }
}
