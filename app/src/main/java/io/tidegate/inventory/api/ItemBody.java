package io.tidegate.inventory.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.api.Fields;
import io.tidegate.inventory.Attributes;
import io.tidegate.inventory.Environment;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.ItemFacts;
import io.tidegate.inventory.Kind;
import io.tidegate.inventory.State;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.PersonId;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is written into a configuration item. */
@Schema(
    name = "ConfigurationItemBody",
    example =
        """
        {"client": "0199f3c2-7a54-7c1e-9f0a-5d8e4a6b2c10", "name": "FW-01", "kind": "firewall", "criticality": 4, "usersServed": 84, "attributes": {"firmware": "7.4.2"}}
        """)
record ItemBody(
    @Schema(description = "Whose it is; said once, when it is added") @Nullable UUID client,
    @Schema(description = "As people know it, within 200 characters") @Nullable String name,
    @Nullable Kind kind,
    @Schema(description = "3 when nothing is said", minimum = "1", maximum = "5")
        @Nullable Integer criticality,
    @Schema(minimum = "0") @Nullable Integer usersServed,
    @Nullable UUID owner,
    @Schema(description = "Production when nothing is said") @Nullable Environment environment,
    @Schema(description = "Its id in the system it came from, unique for the client")
        @Nullable String externalKey,
    @Schema(description = "Live when nothing is said; to retire it is a deed of its own")
        @Nullable State state,
    @Schema(
            description =
                "What else is known of it, by name; values of JSON, nested as wanted. A patch"
                    + " writes name by name, and null takes one away.",
            example = "{\"firmware\": \"7.4.2\", \"network\": {\"VLAN\": 20}}")
        @Nullable Map<String, Object> attributes) {
  private static final int USUAL_CRITICALITY = 3;
  private static final int MOST_USERS = 10_000_000;

  static ItemBody of(Item item) {
    return new ItemBody(
        item.client().value(),
        item.name(),
        item.kind(),
        item.criticality(),
        item.usersServed(),
        item.owner() == null ? null : item.owner().value(),
        item.environment(),
        item.externalKey(),
        item.state(),
        item.attributes().values());
  }

  /** The facts in it. Throws {@link Invalid} with everything that is missing. */
  ItemFacts facts() {
    Fields fields = new Fields();
    UUID whose = fields.needed("client", client, "Say whose it is.");
    Kind sort = fields.needed("kind", kind, "Say what kind of thing it is.");
    Integer users = fields.number("usersServed", usersServed, 0, MOST_USERS);
    String key = fields.line("externalKey", externalKey);
    fields.check();
    return new ItemFacts(
        new ClientId(Objects.requireNonNull(whose)),
        fields.text("name", name),
        Objects.requireNonNull(sort),
        Objects.requireNonNullElse(criticality, USUAL_CRITICALITY),
        Objects.requireNonNullElse(users, 0),
        owner == null ? null : new PersonId(owner),
        Objects.requireNonNullElse(environment, Environment.PRODUCTION),
        key,
        Objects.requireNonNullElse(state, State.LIVE),
        attributes == null ? Attributes.NONE : Attributes.of(attributes));
  }
}
