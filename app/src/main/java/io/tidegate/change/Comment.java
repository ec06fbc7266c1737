package io.tidegate.change;

import io.tidegate.kernel.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said about a change.
 *
 * @param text Markdown
 * @param asks whose answer it wants; null when it is no question
 * @param answers the question that it answers; null when it answers none
 */
public record Comment(
    UUID id,
    PersonId by,
    Instant at,
    String text,
    @Nullable PersonId asks,
    @Nullable UUID answers) {}
