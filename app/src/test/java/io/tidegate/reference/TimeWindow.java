package io.tidegate.reference;

/** Planned start to planned end in minutes, the start inside and the end outside (A16). */
public record TimeWindow(int start, int end) {

  /** No window chosen yet. */
  public static final TimeWindow UNCHOSEN = new TimeWindow(0, 0);

  boolean isChosen() {
    return start < end;
  }
}
