package io.tidegate.execution.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.execution.Evidence;
import io.tidegate.files.StoredFile;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file that shows what was seen. */
@Schema(name = "Evidence", description = "A file that shows what was seen")
record EvidenceResource(
    @Schema(description = "Names the file") UUID file,
    @Schema(description = "The step it belongs to; null for the run as a whole")
        @Nullable UUID step,
    @Schema(example = "tunnels.png") String name,
    @Schema(description = "What the bytes are, whatever the name says", example = "image/png")
        String mediaType,
    @Schema(description = "In bytes") long size,
    @Schema(description = "Of the bytes, in hexadecimal digits") String sha256,
    UUID by,
    Instant at) {
  static EvidenceResource of(Evidence evidence, StoredFile file) {
    return new EvidenceResource(
        file.id().value(),
        evidence.step(),
        file.name(),
        file.mediaType(),
        file.size(),
        file.sha256(),
        evidence.by().value(),
        evidence.at());
  }
}
