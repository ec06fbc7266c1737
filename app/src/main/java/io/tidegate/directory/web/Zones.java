package io.tidegate.directory.web;

import io.tidegate.kernel.Invalid;
import io.tidegate.ui.Option;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** The time zones a form offers: the regions of the world, not the offsets and old aliases. */
final class Zones {
  private static final List<String> REGIONS =
      ZoneId.getAvailableZoneIds().stream()
          .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
          .sorted()
          .toList();

  private Zones() {}

  /** All of them, with UTC first and the current one even when it is none of these. */
  static List<Option> offered(String current) {
    Stream<String> first =
        REGIONS.contains(current) || current.isEmpty() || "UTC".equals(current)
            ? Stream.of("UTC")
            : Stream.of(current, "UTC");
    return Stream.concat(first, REGIONS.stream()).map(id -> Option.of(id, shown(id))).toList();
  }

  static ZoneId read(String typed) {
    if (!ZoneId.getAvailableZoneIds().contains(typed)) {
      throw new Invalid("zone", "Choose a time zone from the list.");
    }
    return ZoneId.of(typed);
  }

  private static String shown(String id) {
    return id.replace('_', ' ');
  }
}
