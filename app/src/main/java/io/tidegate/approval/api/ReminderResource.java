package io.tidegate.approval.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** That those who have yet to decide were reminded. */
@Schema(name = "DecisionReminder")
record ReminderResource(UUID stage, Instant at) {}
