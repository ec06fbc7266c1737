package io.tidegate.calendar;

import io.tidegate.kernel.Window;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a vendor's notice says of one window of a maintenance (MAINTNOTE).
 *
 * @param account the vendor's name for who it serves
 * @param maintenance the vendor's number of it
 * @param status null when the notice leaves it as it was
 * @param sequence rises with each notice of one {@code uid}; -1 when the vendor counts none
 * @param stamp when the notice was made
 * @param organizer whom to ask, such as {@code mailto:noc@example.com}; null when it does not say
 * @param content the notice as it came
 */
public record VendorNotice(
    String provider,
    String account,
    String maintenance,
    List<Named> objects,
    @Nullable VendorStatus status,
    Window window,
    int sequence,
    Instant stamp,
    String uid,
    @Nullable String organizer,
    String summary,
    String content) {
  /** What a vendor that does not count says. */
  public static final int UNCOUNTED = -1;

  /** One thing that is worked on, by the vendor's name for it. */
  public record Named(String object, VendorImpact impact) {}

  public VendorNotice {
    objects = List.copyOf(objects);
  }
}
