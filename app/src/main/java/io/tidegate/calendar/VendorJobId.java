package io.tidegate.calendar;

import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Names one window of a vendor's maintenance. */
public record VendorJobId(UUID value) {
  /** A fresh, time-ordered id. */
  public static VendorJobId next() {
    return new VendorJobId(TimeOrderedUuid.next());
  }

  /**
   * Reads the form that {@link #toString} writes; throws {@link NotFound} for anything else, since
   * it names nothing.
   */
  public static VendorJobId of(String text) {
    return new VendorJobId(TimeOrderedUuid.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
