package io.tidegate.insight;

import java.util.List;

/**
 * How much speaks for it, out of 100, and what.
 *
 * @param parts what added to it, each above 0, in the order in which they are asked
 */
public record Suspicion(double points, List<Part> parts) {
  public Suspicion {
    parts = List.copyOf(parts);
  }

  /** What one aspect added. */
  public record Part(Aspect aspect, double points) {}

  /** What is asked of each. */
  public enum Aspect {
    TIME("nearness in time"),
    REACH("the way here"),
    RISK("risk"),
    OUTCOME("how it went"),
    EMERGENCY("emergency"),
    UNRECORDED("no change covers it"),
    VENDOR("announced by a vendor");

    private final String words;

    Aspect(String words) {
      this.words = words;
    }

    /** The aspect as people read it. */
    public String words() {
      return words;
    }
  }
}
