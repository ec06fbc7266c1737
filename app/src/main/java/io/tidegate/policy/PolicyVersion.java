package io.tidegate.policy;

import io.tidegate.kernel.ClientId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version as the history lists it.
 *
 * @param client the client whose rules it changed; null when it changed the account's
 * @param sections the names of the sections it set
 */
public record PolicyVersion(
    int number,
    @Nullable ClientId client,
    List<String> sections,
    Instant adoptedAt,
    String adoptedBy,
    String reason) {}
