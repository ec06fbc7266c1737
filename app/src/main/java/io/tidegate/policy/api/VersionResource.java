package io.tidegate.policy.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.policy.PolicyVersion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One version. */
@Schema(name = "PolicyVersion")
record VersionResource(
    @Schema(example = "7") int version,
    @Schema(description = "The client whose rules it changed; null for the account’s")
        @Nullable UUID client,
    @Schema(description = "The sections it set") List<String> sections,
    @Schema(description = "Those of the client’s own that it gave back for the account’s")
        List<String> takenBack,
    String reason,
    String adoptedBy,
    Instant adoptedAt,
    @Schema(description = "From when it holds; null when it held at once")
        @Nullable Instant holdsFrom) {
  static VersionResource of(PolicyVersion version) {
    return new VersionResource(
        version.number(),
        version.client() == null ? null : version.client().value(),
        version.sections(),
        version.takenBack(),
        version.reason(),
        version.adoptedBy(),
        version.adoptedAt(),
        version.holdsFrom());
  }
}
