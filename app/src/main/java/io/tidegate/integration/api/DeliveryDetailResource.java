package io.tidegate.integration.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.integration.Attempt;
import io.tidegate.integration.Deliveries;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A delivery with every attempt. */
@Schema(name = "WebhookDeliveryDetail", description = "A delivery with every attempt")
record DeliveryDetailResource(
    DeliveryResource delivery,
    @Schema(description = "Newest first") List<AttemptResource> attempts,
    @Schema(description = "What is sent, as it is signed; null when it is older than 30 days")
        @Nullable String content) {
  static DeliveryDetailResource of(Deliveries.Detail detail) {
    return new DeliveryDetailResource(
        DeliveryResource.of(detail.delivery()),
        detail.attempts().stream().map(AttemptResource::of).toList(),
        detail.body().isEmpty() ? null : detail.body());
  }

  /** One attempt. */
  @Schema(name = "WebhookAttempt", description = "One time that a delivery was tried")
  record AttemptResource(
      int number,
      Instant begunAt,
      @Schema(description = "How long it took; null when no answer was noted")
          @Nullable Integer milliseconds,
      @Nullable Integer status,
      @Schema(description = "The first kilobyte of the answer") @Nullable String answer,
      @Nullable String error) {
    static AttemptResource of(Attempt attempt) {
      return new AttemptResource(
          attempt.number(),
          attempt.begun(),
          attempt.millis(),
          attempt.status(),
          attempt.answer().isEmpty() ? null : attempt.answer(),
          attempt.error().isEmpty() ? null : attempt.error());
    }
  }
}
