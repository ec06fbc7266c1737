package io.tidegate.change;

import io.tidegate.kernel.PersonId;

/**
 * Somebody whom a comment names.
 *
 * @param words how it names them, with the {@code @} before
 */
public record Mention(PersonId person, String words) {}
