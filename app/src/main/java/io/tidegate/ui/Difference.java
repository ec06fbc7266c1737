package io.tidegate.ui;

import org.jspecify.annotations.Nullable;

/**
 * One thing that differs between two revisions.
 *
 * @param before null when it is new
 * @param after null when it is gone
 * @param lapses what follows from it, such as which approval lapses; null for nothing
 */
public record Difference(
    String what, @Nullable String before, @Nullable String after, @Nullable String lapses) {}
