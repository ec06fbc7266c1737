package io.tidegate.calendar.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.calendar.FeedReach;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A feed to make. */
@Schema(
    name = "CalendarFeedBody",
    example =
        """
        {"name": "Outlook at work", "shows": "person"}
        """)
record FeedBody(
    @Schema(description = "What will read it, within 80 characters") @Nullable String name,
    @Nullable FeedReach shows,
    @Schema(description = "The client it shows, when it shows one") @Nullable UUID client) {}
