package io.tidegate.intake;

import java.util.Optional;

/** In which order a column writes day and month; a year of four digits in front is always that. */
public enum DateOrder {
  DAY_FIRST("day first, as in 31-12-2026"),
  MONTH_FIRST("month first, as in 12/31/2026");

  private final String title;

  DateOrder(String title) {
    this.title = title;
  }

  /** The order as people read it. */
  public String title() {
    return title;
  }

  /** What the text says; empty when it is no date, or none that exists. */
  public Optional<WrittenMoment> read(String text) {
    return read(text, SharedZone.Reading.UNKNOWN);
  }

  /** The same, where somebody knows what letters mean that several zones share. */
  public Optional<WrittenMoment> read(String text, SharedZone.Reading shared) {
    return new DateReader(this, shared).read(text);
  }
}
