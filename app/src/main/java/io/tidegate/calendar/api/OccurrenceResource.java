package io.tidegate.calendar.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.calendar.EntryKind;
import io.tidegate.calendar.Occurrence;
import java.time.Instant;
import java.util.UUID;

/** One time of an entry. */
@Schema(name = "CalendarOccurrence", description = "One time of an entry, at one client")
record OccurrenceResource(
    UUID entry, UUID client, EntryKind kind, String title, Instant start, Instant end) {
  static OccurrenceResource of(Occurrence one) {
    return new OccurrenceResource(
        one.entry().id().value(),
        one.client().value(),
        one.kind(),
        one.entry().title(),
        one.window().start(),
        one.window().end());
  }
}
