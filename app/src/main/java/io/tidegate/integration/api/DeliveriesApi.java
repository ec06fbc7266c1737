package io.tidegate.integration.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiPage;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Asked;
import io.tidegate.api.Cursor;
import io.tidegate.api.Limit;
import io.tidegate.api.Scoped;
import io.tidegate.integration.Deliveries;
import io.tidegate.integration.DeliveryId;
import io.tidegate.integration.DeliveryState;
import io.tidegate.integration.WebhookId;
import io.tidegate.kernel.Actor;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was sent to a webhook, for programs of administrators. */
@RestController
@RequestMapping(path = "/api/v1/webhooks/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Webhooks")
class DeliveriesApi {
  private final Deliveries deliveries;

  DeliveriesApi(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  @GetMapping("/deliveries")
  @Scoped(ApiScope.WEBHOOKS_READ)
  @Operation(summary = "List deliveries", description = "Newest first.")
  ApiPage<DeliveryResource> list(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @Parameter(
              description = "Queued, sending, delivered, failed, missed; several with commas",
              example = "failed,missed")
          @RequestParam(required = false)
          @Nullable String state,
      @Parameter(description = "“next” of the page before") @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "How many at most, up to 200")
          @RequestParam(defaultValue = Limit.USUAL)
          int limit) {
    Asked asked = new Asked();
    Set<DeliveryState> states = asked.words("state", state, DeliveryState.class);
    asked.check();
    DeliveryId after = Cursor.id(cursor, DeliveryId::of);
    return ApiPage.of(
        deliveries.of(actor, new WebhookId(id), states, after, new Limit(limit).size()),
        DeliveryResource::of);
  }

  @GetMapping("/deliveries/{delivery}")
  @Scoped(ApiScope.WEBHOOKS_READ)
  @Operation(
      summary = "Read a delivery",
      description = "With every attempt, and what is sent as long as it is kept.")
  DeliveryDetailResource show(
      @Parameter(hidden = true) Actor actor, @PathVariable UUID id, @PathVariable UUID delivery) {
    return DeliveryDetailResource.of(
        deliveries.get(actor, new WebhookId(id), new DeliveryId(delivery)));
  }

  @PostMapping("/deliveries/{delivery}/replay")
  @Scoped(ApiScope.WEBHOOKS_WRITE)
  @Operation(
      summary = "Send a delivery again",
      description = "With the same id and the same content, whatever became of it.")
  DeliveryResource replay(
      @Parameter(hidden = true) Actor actor, @PathVariable UUID id, @PathVariable UUID delivery) {
    return DeliveryResource.of(
        deliveries.replay(actor, new WebhookId(id), new DeliveryId(delivery)));
  }

  @PostMapping(path = "/replays", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.WEBHOOKS_WRITE)
  @Operation(
      summary = "Send again what failed",
      description = "All that failed or was missed since a moment, as far as it is kept.")
  ReplaysResource replayFailed(
      @Parameter(hidden = true) Actor actor, @PathVariable UUID id, @RequestBody ReplaysBody body) {
    Asked asked = new Asked();
    Instant since = asked.moment("since", body.since());
    asked.check();
    return new ReplaysResource(
        deliveries.replayFailed(actor, new WebhookId(id), since == null ? Instant.EPOCH : since));
  }

  @PostMapping("/tests")
  @Scoped(ApiScope.WEBHOOKS_WRITE)
  @Operation(
      summary = "Send a test",
      description = "An event that says so, sent once, also to a webhook that is paused.")
  DeliveryResource test(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
    return DeliveryResource.of(deliveries.test(actor, new WebhookId(id)));
  }
}
