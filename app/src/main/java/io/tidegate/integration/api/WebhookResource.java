package io.tidegate.integration.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.integration.EventType;
import io.tidegate.integration.Webhook;
import io.tidegate.integration.WebhookFacts;
import io.tidegate.kernel.ClientId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A webhook. */
@Schema(name = "Webhook", description = "Where an account is told what happens to changes")
record WebhookResource(
    UUID id,
    @Schema(example = "Status page") String name,
    @Schema(example = "https://status.example/hooks/tidegate") String endpoint,
    @Schema(description = "Of what it is told; null: of everything") @Nullable List<String> types,
    @Schema(description = "Of whose changes; null: of all clients") @Nullable List<UUID> clients,
    Webhook.State state,
    @Schema(
            description =
                "By hand; gone: it answered 410; dead: three days of nothing but failures")
        Webhook.@Nullable Pause pausedFor,
    @Nullable Instant pausedAt,
    @Schema(description = "The first of the failures since the last success")
        @Nullable Instant failingSince,
    @Schema(description = "Until when the secret before this one signs along")
        @Nullable Instant formerSecretUntil,
    Instant createdAt) {
  static WebhookResource of(Webhook webhook) {
    WebhookFacts facts = webhook.facts();
    return new WebhookResource(
        webhook.id().value(),
        facts.name(),
        facts.endpoint(),
        facts.types() == null
            ? null
            : facts.types().stream().map(EventType::slug).sorted().toList(),
        facts.clients() == null
            ? null
            : facts.clients().stream().map(ClientId::value).sorted().toList(),
        webhook.state(),
        webhook.pausedFor(),
        webhook.pausedAt(),
        webhook.failingSince(),
        webhook.formerSecretUntil(),
        webhook.createdAt());
  }
}
