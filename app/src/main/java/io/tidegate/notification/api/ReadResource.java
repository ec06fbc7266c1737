package io.tidegate.notification.api;

import io.swagger.v3.oas.annotations.media.Schema;

/** What is left to read. */
@Schema(name = "Read", description = "What is left to read")
record ReadResource(
    @Schema(description = "How many notices are unread, counted to 100") int unread) {}
