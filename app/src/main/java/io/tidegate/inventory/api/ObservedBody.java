package io.tidegate.inventory.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.api.Fields;
import io.tidegate.inventory.Attributes;
import io.tidegate.inventory.Observation;
import io.tidegate.kernel.ItemId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An item as it was seen. */
@Schema(name = "ObservedItem", description = "What was seen of an item at a moment")
record ObservedBody(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable UUID item,
    @Schema(description = "When it was seen", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable Instant at,
    @Schema(
            description = "What was seen, by name; values of JSON, nested as they are recorded",
            example = "{\"firmware\": \"7.6.0\"}")
        @Nullable Map<String, Object> attributes,
    @Schema(description = "The whole names of attributes that were seen to be gone")
        @Nullable List<String> gone) {
  /** What was seen, attribute by attribute; nothing when the place in the batch has a problem. */
  List<Observation> observations(Fields fields, String place) {
    UUID which = fields.needed(place + ".item", item, "Say which item was seen.");
    Instant when = fields.needed(place + ".at", at, "Say when it was seen.");
    if (which == null || when == null) {
      return List.of();
    }
    return Observation.of(
        new ItemId(which),
        Attributes.of(Objects.requireNonNullElse(attributes, Map.of())),
        Objects.requireNonNullElse(gone, List.of()),
        when);
  }
}
