package io.tidegate.integration.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.api.Fields;
import io.tidegate.integration.EventType;
import io.tidegate.integration.Webhook;
import io.tidegate.integration.WebhookFacts;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Invalid;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is written into a webhook. */
@Schema(
    name = "WebhookBody",
    example =
        """
        {"name": "Status page", "endpoint": "https://status.example/hooks/tidegate", "types": ["io.tidegate.change.started", "io.tidegate.change.closed"], "clients": ["0199f3c2-7a54-7c1e-9f0a-5d8e4a6b2c10"]}
        """)
record WebhookBody(
    @Schema(description = "Who is told, within 80 characters") @Nullable String name,
    @Schema(description = "Where messages are posted: https, a public address")
        @Nullable String endpoint,
    @Schema(description = "Of what it is told, by type; of everything when nothing is said")
        @Nullable List<String> types,
    @Schema(description = "Of whose changes, by id; of all clients when nothing is said")
        @Nullable List<UUID> clients) {
  private static final int MOST_CLIENTS = 1_000;

  static WebhookBody of(Webhook webhook) {
    WebhookResource said = WebhookResource.of(webhook);
    return new WebhookBody(said.name(), said.endpoint(), said.types(), said.clients());
  }

  /** The facts in it. Throws {@link Invalid} with every type that there is not. */
  WebhookFacts facts() {
    Fields fields = new Fields();
    String who = fields.line("name", name);
    String where = fields.text("endpoint", endpoint);
    fields.most("clients", clients, MOST_CLIENTS);
    Set<EventType> what = types(fields);
    fields.check();
    return new WebhookFacts(
        who,
        where,
        what,
        clients == null ? null : clients.stream().map(ClientId::new).collect(Collectors.toSet()));
  }

  private @Nullable Set<EventType> types(Fields fields) {
    if (types == null) {
      return null;
    }
    List<Optional<EventType>> found = types.stream().map(EventType::of).toList();
    if (found.stream().anyMatch(Optional::isEmpty)) {
      fields.problem(
          "types", "Name types of the list in the guide, such as io.tidegate.change.closed.");
    }
    return found.stream().flatMap(Optional::stream).collect(Collectors.toSet());
  }
}
