package io.tidegate.kernel;

import java.util.Locale;

/**
 * So many of so many, with how sure one may be of the rate behind them: four changes do not have a
 * failure rate of 25 % (design, section 11).
 *
 * @param part how many of them; at most the whole
 * @param whole how many there are; none has no rate
 */
public record Share(int part, int whole) {
  /** The normal quantile for 95 %. */
  private static final double Z = 1.959964;

  /** Below this many a rate says more about chance than about the matter. */
  private static final int ENOUGH = 10;

  public Share {
    if (part < 0 || part > whole) {
      throw new IllegalArgumentException(part + " of " + whole);
    }
  }

  /** The lower end of the Wilson score interval at 95 %, between 0 and 1; 0 of none. */
  public double low() {
    return whole == 0 ? 0 : Math.max(0, centre() - margin());
  }

  /** The upper end of the Wilson score interval at 95 %, between 0 and 1; 1 of none. */
  public double high() {
    return whole == 0 ? 1 : Math.min(1, centre() + margin());
  }

  /** Whether the part is more than so many percent of the whole. */
  public boolean above(int percent) {
    return part * 100L > (long) percent * whole;
  }

  /** As people read it: {@code 3 of 20 (5 to 36 %)}, or {@code 1 of 3: too few for a rate}. */
  public String words() {
    return whole < ENOUGH
        ? "%d of %d: too few for a rate".formatted(part, whole)
        : String.format(
            Locale.ROOT, "%d of %d (%.0f to %.0f %%)", part, whole, low() * 100, high() * 100);
  }

  private double centre() {
    return (rate() + Z * Z / (2 * whole)) / (1 + Z * Z / whole);
  }

  private double margin() {
    double spread = rate() * (1 - rate()) / whole + Z * Z / (4.0 * whole * whole);
    return Z * Math.sqrt(spread) / (1 + Z * Z / whole);
  }

  private double rate() {
    return (double) part / whole;
  }
}
