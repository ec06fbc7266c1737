package io.tidegate.integration;

import java.time.Instant;
import java.util.UUID;

/**
 * A delivery that this node alone may send now.
 *
 * @param attempt the number of this attempt
 * @param tries how many attempts there were since {@code first}, this one included
 * @param first when the first of its series began
 */
record Claimed(
    DeliveryId id,
    WebhookId webhook,
    UUID event,
    String body,
    boolean trial,
    int attempt,
    int tries,
    Instant first,
    Instant begun) {}
