package io.tidegate.integration;

import io.tidegate.kernel.ClientId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people say of a webhook.
 *
 * @param endpoint the address that events are posted to
 * @param types of what it is told; null for everything, also what is told one day
 * @param clients of whose changes; null for every client's, also those to come
 */
public record WebhookFacts(
    String name, String endpoint, @Nullable Set<EventType> types, @Nullable Set<ClientId> clients) {
  public WebhookFacts {
    name = name.strip();
    endpoint = endpoint.strip();
    types = types == null ? null : Set.copyOf(types);
    clients = clients == null ? null : Set.copyOf(clients);
  }

  /** Whether it is to be told of this, of this client. */
  boolean wants(EventType type, ClientId client) {
    return (types == null || types.contains(type)) && (clients == null || clients.contains(client));
  }
}
