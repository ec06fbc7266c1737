package io.tidegate.change.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.change.Safeguards;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a change means for security, privacy and data. */
@Schema(
    name = "Safeguards",
    description = "What the change means for security, privacy and data; “none” is a statement")
record SafeguardsPart(
    @Nullable String security,
    @Nullable String privacy,
    @Nullable String data,
    @Schema(description = "Whether data could be altered or lost, which asks for a verified backup")
        @Nullable Boolean dataTouched,
    @Schema(description = "When a backup was last restored or otherwise verified")
        @Nullable Instant backupVerifiedAt) {
  static SafeguardsPart of(Safeguards safeguards) {
    return new SafeguardsPart(
        safeguards.security(),
        safeguards.privacy(),
        safeguards.data(),
        safeguards.dataTouched(),
        safeguards.backupVerifiedAt());
  }
}
