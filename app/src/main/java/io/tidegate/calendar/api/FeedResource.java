package io.tidegate.calendar.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.calendar.Feed;
import io.tidegate.calendar.FeedReach;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A calendar feed of the token's person. */
@Schema(name = "CalendarFeed", description = "A calendar that a calendar program reads")
record FeedResource(
    UUID id,
    @Schema(description = "What will read it") String name,
    FeedReach shows,
    @Schema(description = "The client it shows; null when it shows none in particular")
        @Nullable UUID client,
    @Schema(
            description =
                "Its address, told once: when it is made or renewed; null in every other answer")
        @Nullable String address,
    @Schema(description = "When its address was made") Instant renewedAt,
    @Schema(description = "When it was last read; null when never") @Nullable Instant lastSeenAt) {
  static FeedResource of(Feed feed, @Nullable String address) {
    return new FeedResource(
        feed.id().value(),
        feed.name(),
        feed.reach(),
        feed.client() == null ? null : feed.client().value(),
        address,
        feed.renewedAt(),
        feed.lastSeen());
  }
}
