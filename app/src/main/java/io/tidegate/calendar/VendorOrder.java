package io.tidegate.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which notice holds, and which window of a maintenance it is about. Pure. */
final class VendorOrder {
  private VendorOrder() {}

  /** What is known of one window of a maintenance. */
  record Known(VendorJobId id, String uid, VendorStatus status, int sequence, Instant stamp) {}

  /**
   * The window that the notice is about: the one with its UID; else the only one there is, since
   * some vendors make a fresh UID for each notice. A file that names several windows of a
   * maintenance means them by their UIDs.
   */
  static Optional<Known> meant(VendorNotice notice, List<Known> known, boolean alone) {
    Optional<Known> same = known.stream().filter(one -> one.uid().equals(notice.uid())).findFirst();
    return same.isEmpty() && alone && known.size() == 1 ? Optional.of(known.getFirst()) : same;
  }

  /**
   * Whether it came too late. The count decides where both count under one UID, else when they were
   * made; of two alike the one that came later holds.
   */
  static boolean late(VendorNotice notice, Known known) {
    boolean counted =
        notice.sequence() != VendorNotice.UNCOUNTED
            && known.sequence() != VendorNotice.UNCOUNTED
            && notice.uid().equals(known.uid());
    if (counted && notice.sequence() != known.sequence()) {
      return notice.sequence() < known.sequence();
    }
    return notice.stamp().isBefore(known.stamp());
  }
}
