package io.tidegate.inventory;

import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.TimeOrderedUuid;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page of a list ended that goes by time, the newest first. */
record RecordPlace(@Nullable Instant moment, @Nullable UUID last) {
  private static final RecordPlace START = new RecordPlace(null, null);

  /** Reads a cursor; null is the start. Throws {@link NotFound} when it is none. */
  static RecordPlace of(@Nullable String cursor) {
    if (cursor == null) {
      return START;
    }
    int end = Math.max(0, cursor.indexOf('~'));
    try {
      return new RecordPlace(
          Instant.parse(cursor.substring(0, end)),
          TimeOrderedUuid.parse(cursor.substring(Math.min(cursor.length(), end + 1))));
    } catch (DateTimeException _) {
      throw new NotFound("There is no such page.");
    }
  }

  static String cursor(Instant at, UUID id) {
    return at + "~" + id;
  }

  boolean isStart() {
    return last == null;
  }

  Instant at() {
    return Objects.requireNonNull(moment);
  }

  UUID id() {
    return Objects.requireNonNull(last);
  }
}
