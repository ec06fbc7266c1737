package io.tidegate.cab;

import io.tidegate.calendar.Recurrence;
import io.tidegate.kernel.PersonId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Meetings that come back.
 *
 * @param madeUntil when the last meeting made of it starts; null when there is none yet
 */
public record Series(
    UUID id,
    String title,
    String place,
    ZoneId zone,
    Recurrence when,
    PersonId chair,
    @Nullable Instant madeUntil) {}
