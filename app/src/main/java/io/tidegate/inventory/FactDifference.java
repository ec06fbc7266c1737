package io.tidegate.inventory;

import org.jspecify.annotations.Nullable;

/**
 * One thing that differs between two states of an item.
 *
 * @param fact the name of the fact, such as {@code criticality}; or, of an attribute, its whole
 *     name
 * @param attribute whether it is one of the attributes
 * @param before null when there was none
 * @param after null when there is none any more
 */
public record FactDifference(
    String fact, boolean attribute, @Nullable Object before, @Nullable Object after) {}
