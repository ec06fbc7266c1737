package io.tidegate.cab.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The minutes of a meeting. */
@Schema(name = "Minutes", description = "Who was there, what was decided, what is to be done")
record MinutesResource(
    MeetingResource meeting,
    List<AgendaItemResource> items,
    @Schema(description = "Oldest first") List<NoteResource> notes,
    List<ActionResource> actions) {
  /** What somebody wrote down. */
  @Schema(name = "Minute", description = "A note of the minutes")
  record NoteResource(UUID item, UUID by, Instant at, String text) {}
}
