package io.tidegate.approval;

/**
 * How many of a board must have voted at all, abstentions included: at least {@code people}, and at
 * least {@code percent} of those who may decide, rounded up.
 */
public record Attendance(int people, int percent) {
  /** For a stage that is no board: whoever votes is enough. */
  public static final Attendance NONE = new Attendance(0, 0);

  public Attendance {
    if (people < 0 || percent < 0 || percent > 100) {
      throw new IllegalArgumentException("No such attendance: " + people + ", " + percent + " %");
    }
  }

  /** A share of those who may decide. */
  public static Attendance percent(int percent) {
    return new Attendance(0, percent);
  }

  /** How many must have voted when {@code eligible} people may decide. */
  public int needed(int eligible) {
    return Math.max(people, Math.ceilDiv(eligible * percent, 100));
  }
}
