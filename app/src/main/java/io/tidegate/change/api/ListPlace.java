package io.tidegate.change.api;

import io.tidegate.api.Cursor;
import io.tidegate.change.ChangeOrder;
import io.tidegate.kernel.Invalid;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a page of the list ended, in an order: in another one the place would mean nothing. */
record ListPlace(ChangeOrder order) {
  private static final Pattern PLACE = Pattern.compile("(?:[^~]{1,40}~)?\\d{1,9}");

  @Nullable String written(@Nullable String place) {
    return place == null ? null : order.name() + " " + place;
  }

  /**
   * What the list continues after; null at the start. Throws {@link Invalid} for another order's.
   */
  @Nullable String read(@Nullable String cursor) {
    return Cursor.id(cursor, this::place);
  }

  private String place(String written) {
    String begin = order.name() + " ";
    String place = written.startsWith(begin) ? written.substring(begin.length()) : "";
    if (!PLACE.matcher(place).matches()) {
      throw new IllegalArgumentException(written);
    }
    return place;
  }
}
