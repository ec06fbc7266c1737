package io.tidegate.change;

import io.tidegate.kernel.PersonId;
import java.time.Instant;
import java.util.UUID;

/**
 * What somebody said about a change.
 *
 * @param text Markdown
 */
public record Comment(UUID id, PersonId by, Instant at, String text) {}
