package io.tidegate.change.web;

import io.tidegate.change.ChangeFilter;
import io.tidegate.kernel.Actor;
import io.tidegate.ui.Frames;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Understands what a list's address asks for, on the reader's day and in their zone. */
@Component
class ListReader {
  private final Frames frames;
  private final InstantSource clock;

  ListReader(Frames frames, InstantSource clock) {
    this.frames = frames;
    this.clock = clock;
  }

  ChangeFilter read(Actor actor, ListFilter filter) {
    ZoneId zone = frames.look(actor).zone();
    Instant now = clock.instant();
    Instant from = start(filter.one("from"), zone, 0);
    Instant until = start(filter.one("until"), zone, 1);
    return switch (filter.one("window")) {
      case "week" -> filter.chosen(actor.person()).during(now, now.plus(Duration.ofDays(7)));
      case "month" -> filter.chosen(actor.person()).during(now, now.plus(Duration.ofDays(31)));
      case "past" -> filter.chosen(actor.person()).during(null, now);
      default -> filter.chosen(actor.person()).during(from, until);
    };
  }

  /** The first moment of this many days after the day; null when none is said. */
  private static @Nullable Instant start(String day, ZoneId zone, int after) {
    try {
      return LocalDate.parse(day).plusDays(after).atStartOfDay(zone).toInstant();
    } catch (DateTimeException _) {
      return null;
    }
  }
}
