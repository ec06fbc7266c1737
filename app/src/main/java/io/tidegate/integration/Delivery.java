package io.tidegate.integration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event to one webhook, and how far it came.
 *
 * @param event the id of the event, the same for each attempt and for every webhook
 * @param type the type of the CloudEvent
 * @param subject what the event is about, such as CHG-1042; empty for a test
 * @param trial whether somebody only tried the webhook
 * @param due the next attempt; null when there will be none
 * @param last the status of the last attempt; null when it had none
 * @param error what went wrong the last time, in a sentence; empty when nothing did
 * @param created when the event was handed to the webhook
 * @param settled when it came to its end; null until then
 */
public record Delivery(
    DeliveryId id,
    WebhookId webhook,
    UUID event,
    String type,
    String subject,
    boolean trial,
    DeliveryState state,
    int attempts,
    @Nullable Instant due,
    @Nullable Integer last,
    String error,
    Instant created,
    @Nullable Instant settled) {}
