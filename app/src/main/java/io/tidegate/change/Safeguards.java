package io.tidegate.change;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the change means for security, privacy and data. Empty text means not yet stated; "none" is
 * a statement.
 *
 * @param dataTouched whether data could be altered or lost, so that a verified backup is needed
 * @param backupVerifiedAt when a backup was last restored or otherwise verified; null when not
 *     stated
 */
public record Safeguards(
    String security,
    String privacy,
    String data,
    boolean dataTouched,
    @Nullable Instant backupVerifiedAt) {
  /** Nothing stated yet. */
  public static final Safeguards UNSTATED = new Safeguards("", "", "", false, null);

  /** Whether all three impacts are stated. */
  public boolean stated() {
    return !security.isBlank() && !privacy.isBlank() && !data.isBlank();
  }
}
