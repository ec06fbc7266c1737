package io.tidegate.inventory.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.inventory.ConfigurationRecord;
import io.tidegate.inventory.RecordCause;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an item was at a time. */
@Schema(
    name = "ConfigurationRecord",
    description = "What an item was at a time, and what differed from the record before")
record RecordResource(
    UUID id,
    UUID client,
    UUID item,
    Instant at,
    RecordCause cause,
    @Schema(description = "The change it belongs to") @Nullable UUID change,
    @Schema(description = "What was said about it; may be empty") String because,
    @Schema(description = "Who wrote it; null when Tidegate itself did") @Nullable UUID by,
    @Schema(description = "What they were called then") String byName,
    @Schema(description = "Its facts by name, the attributes under attributes")
        Map<String, Object> facts,
    List<DifferenceResource> differences) {
  static RecordResource of(ConfigurationRecord written) {
    return new RecordResource(
        written.id(),
        written.client().value(),
        written.item().value(),
        written.at(),
        written.cause(),
        written.change() == null ? null : written.change().value(),
        written.because(),
        written.by() == null ? null : written.by().value(),
        written.byName(),
        written.state().facts(),
        written.differences().stream().map(DifferenceResource::of).toList());
  }
}
