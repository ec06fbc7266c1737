package io.tidegate.cab;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change on the agenda of a meeting.
 *
 * @param decision what was decided there; null when nothing was yet
 */
public record Hearing(
    MeetingId meeting,
    String title,
    Instant start,
    AgendaItemId item,
    ItemState state,
    @Nullable BoardDecision decision) {}
