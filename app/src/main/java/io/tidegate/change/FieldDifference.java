package io.tidegate.change;

import org.jspecify.annotations.Nullable;

/**
 * One field in which two revisions differ, with its content in words.
 *
 * @param field its name within the aspect, such as {@code desiredOutcome}
 * @param before null when it is new
 * @param after null when it is gone
 */
public record FieldDifference(
    Aspect aspect, String field, @Nullable String before, @Nullable String after) {}
