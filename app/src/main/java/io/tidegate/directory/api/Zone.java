package io.tidegate.directory.api;

import io.tidegate.api.Fields;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A time zone by its name. */
record Zone(@Nullable String said) {
  /** The one that is meant; this one instead when nothing is said, or nothing that can be. */
  ZoneId or(ZoneId usual, Fields fields) {
    if (said == null || said.isBlank()) {
      return usual;
    }
    String name = said.strip();
    if (!ZoneId.getAvailableZoneIds().contains(name)) {
      fields.problem("zone", "Give a time zone by its name, such as Europe/Berlin.");
      return usual;
    }
    return ZoneId.of(name);
  }
}
