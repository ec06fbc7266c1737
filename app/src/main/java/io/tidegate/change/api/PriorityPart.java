package io.tidegate.change.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.change.Priority;
import org.jspecify.annotations.Nullable;

/** Impact times urgency; it orders queues and nothing else. */
@Schema(name = "Priority", description = "1 is high, 3 is low; it orders queues and nothing else")
record PriorityPart(
    @Schema(minimum = "1", maximum = "3", example = "2") @Nullable Integer impact,
    @Schema(minimum = "1", maximum = "3", example = "2") @Nullable Integer urgency) {
  static PriorityPart of(Priority priority) {
    return new PriorityPart(priority.impact(), priority.urgency());
  }
}
