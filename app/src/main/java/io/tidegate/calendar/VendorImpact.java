package io.tidegate.calendar;

import java.util.Arrays;
import java.util.Optional;

/** What a vendor's maintenance does to a thing, as its notice says it; from the mildest. */
public enum VendorImpact {
  NO_IMPACT("No impact"),
  REDUCED_REDUNDANCY("Less redundancy"),
  UNKNOWN("Impact not said"),
  DEGRADED("Degraded"),
  OUTAGE("Outage");

  private final String title;

  VendorImpact(String title) {
    this.title = title;
  }

  /** As people read it. */
  public String title() {
    return title;
  }

  /** As notices write it. */
  public String written() {
    return name().replace('_', '-');
  }

  static Optional<VendorImpact> of(String written) {
    return Arrays.stream(values())
        .filter(one -> one != UNKNOWN && one.written().equals(written))
        .findFirst();
  }
}
