package io.tidegate.calendar;

import io.tidegate.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Names one thing that a vendor works on, within one window of its maintenance. */
record VendorObjectId(UUID value) {
  static VendorObjectId next() {
    return new VendorObjectId(TimeOrderedUuid.next());
  }
}
