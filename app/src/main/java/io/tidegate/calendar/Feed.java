package io.tidegate.calendar;

import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A calendar feed of somebody's, that a calendar program reads as that person.
 *
 * @param client the one it shows; null when it shows none in particular
 * @param name what will read it, in its person's words
 * @param renewedAt when its address was made
 * @param lastSeen when it was last read; null when never
 * @param program what last read it, as it calls itself; may be empty
 */
public record Feed(
    FeedId id,
    PersonId person,
    FeedReach reach,
    @Nullable ClientId client,
    String name,
    Instant madeAt,
    Instant renewedAt,
    @Nullable Instant lastSeen,
    String program) {}
