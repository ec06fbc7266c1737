package io.tidegate.inventory.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.inventory.Environment;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Kind;
import io.tidegate.inventory.State;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A configuration item. */
@Schema(
    name = "ConfigurationItem",
    description = "Something of a client's that changes are made on")
record ItemResource(
    UUID id,
    UUID client,
    @Schema(example = "FW-01") String name,
    Kind kind,
    @Schema(description = "1 (nobody would notice) to 5 (the client stands still)") int criticality,
    @Schema(description = "How many people work with it; 0 when unknown or none") int usersServed,
    @Schema(description = "Who answers for it") @Nullable UUID owner,
    Environment environment,
    @Schema(description = "Its id in the system it came from") @Nullable String externalKey,
    State state,
    @Schema(
            description = "What else is known of it, by name; values of JSON",
            example = "{\"firmware\": \"7.4.2\"}")
        Map<String, Object> attributes,
    Instant createdAt,
    @Nullable Instant retiredAt) {
  static ItemResource of(Item item) {
    return new ItemResource(
        item.id().value(),
        item.client().value(),
        item.name(),
        item.kind(),
        item.criticality(),
        item.usersServed(),
        item.owner() == null ? null : item.owner().value(),
        item.environment(),
        item.externalKey(),
        item.state(),
        item.attributes().values(),
        item.createdAt(),
        item.retiredAt());
  }
}
