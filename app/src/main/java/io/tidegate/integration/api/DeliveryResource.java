package io.tidegate.integration.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.integration.Delivery;
import io.tidegate.integration.DeliveryState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A delivery. */
@Schema(name = "WebhookDelivery", description = "One event to one webhook, and how far it came")
record DeliveryResource(
    UUID id,
    @Schema(description = "The id of the event, the same on each attempt") UUID event,
    @Schema(example = "io.tidegate.change.closed") String type,
    @Schema(description = "What it is about; null for a test", example = "CHG-1042")
        @Nullable String subject,
    @Schema(description = "Whether somebody only tried the webhook") boolean test,
    DeliveryState state,
    @Schema(description = "How often it was tried") int attempts,
    @Nullable Instant nextAttemptAt,
    @Schema(description = "What the endpoint answered the last time; null when it did not")
        @Nullable Integer status,
    @Schema(description = "What went wrong the last time") @Nullable String error,
    Instant createdAt,
    @Nullable Instant settledAt) {
  static DeliveryResource of(Delivery delivery) {
    return new DeliveryResource(
        delivery.id().value(),
        delivery.event(),
        delivery.type(),
        delivery.subject().isEmpty() ? null : delivery.subject(),
        delivery.trial(),
        delivery.state(),
        delivery.attempts(),
        delivery.due(),
        delivery.last(),
        delivery.error().isEmpty() ? null : delivery.error(),
        delivery.created(),
        delivery.settled());
  }
}
