package io.tidegate.inventory;

import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A moment of a client's configuration that has a name.
 *
 * @param chosen how many items were chosen; 0 when it is of all the client's
 * @param by who named it; null when Tidegate itself did
 */
public record Baseline(
    BaselineId id,
    ClientId client,
    String name,
    Instant at,
    int chosen,
    Instant createdAt,
    @Nullable PersonId by) {}
