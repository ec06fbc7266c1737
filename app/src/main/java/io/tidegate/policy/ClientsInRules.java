package io.tidegate.policy;

import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.kernel.ClientId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * How files and programs name a client in rules: by its id, or by its short name where one client
 * alone has it. Written is the id. Stored rules, and files of before, hold it below {@code value}.
 */
@Component
class ClientsInRules {
  private static final String VALUE = "value";

  private final Clients clients;

  ClientsInRules(Clients clients) {
    this.clients = clients;
  }

  SimpleModule module() {
    return new SimpleModule()
        .addSerializer(ClientId.class, ToStringSerializer.instance)
        .addDeserializer(ClientId.class, new Named());
  }

  /** Every client of the reader's by each name that is its own. */
  private Map<String, ClientId> byName() {
    List<Client> present = clients.all();
    Map<String, ClientId> named = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (Client client : present) {
      if (named.putIfAbsent(client.shortName(), client.id()) != null) {
        shared.add(client.shortName());
      }
    }
    shared.forEach(named::remove);
    Stream.concat(present.stream(), clients.archived().stream())
        .forEach(client -> named.put(client.id().toString(), client.id()));
    return named;
  }

  private final class Named extends ValueDeserializer<ClientId> {
    @Override
    @SuppressWarnings("unchecked")
    public ClientId deserialize(JsonParser in, DeserializationContext context) {
      JsonNode written = context.readTree(in);
      String name = (written.isObject() ? written.path(VALUE) : written).asString("").strip();
      Map<String, ClientId> known = (Map<String, ClientId>) context.getAttribute(Named.class);
      if (known == null) {
        known = byName();
        context.setAttribute(Named.class, known);
      }
      return found(name, known, context);
    }

    private ClientId found(
        String name, Map<String, ClientId> known, DeserializationContext context) {
      @Nullable ClientId id = known.get(name.toLowerCase(Locale.ROOT));
      id = id == null ? known.get(name.toUpperCase(Locale.ROOT)) : id;
      if (id == null) {
        throw context.weirdStringException(name, ClientId.class, "no client");
      }
      return id;
    }
  }
}
