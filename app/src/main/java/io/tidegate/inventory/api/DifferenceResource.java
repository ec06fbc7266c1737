package io.tidegate.inventory.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.inventory.AttributeValue;
import io.tidegate.inventory.FactDifference;
import org.jspecify.annotations.Nullable;

/** One thing that differs between two states of an item. */
@Schema(name = "ConfigurationDifference", description = "One thing that differs in an item")
record DifferenceResource(
    @Schema(description = "A fact, or the whole name of an attribute", example = "firmware")
        String name,
    @Schema(description = "Whether it is one of the attributes") boolean attribute,
    @Schema(description = "What it was, in words or as JSON; null when there was nothing")
        @Nullable String before,
    @Schema(description = "What it is, in words or as JSON; null when there is nothing")
        @Nullable String after) {
  static DifferenceResource of(FactDifference difference) {
    return new DifferenceResource(
        difference.fact(),
        difference.attribute(),
        words(difference.before()),
        words(difference.after()));
  }

  static @Nullable String words(@Nullable Object value) {
    return value == null ? null : AttributeValue.words(value);
  }
}
