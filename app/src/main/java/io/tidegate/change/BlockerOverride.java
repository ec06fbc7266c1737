package io.tidegate.change;

import io.tidegate.kernel.PersonId;
import java.time.Instant;

/**
 * A blocker that somebody passed with a reason. It holds for one transition of one revision, and
 * stays on the record.
 */
public record BlockerOverride(
    int revision,
    Transition transition,
    String code,
    String reason,
    PersonId by,
    String byName,
    Instant at) {}
