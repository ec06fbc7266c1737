package io.tidegate.review.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.kernel.ItemId;
import io.tidegate.review.Documentation;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** What was said of the documentation of the items that a change touched. */
@Schema(
    name = "Documentation",
    description = "Whether the documentation of what was touched is up to date, item by item")
record DocumentationResource(
    @Schema(description = "Whether anything stayed changed, as far as that is told") boolean due,
    @Schema(description = "Items of which nothing was said") List<UUID> open,
    @Schema(description = "What was said, by item") List<ItemResource> items) {
  /** What was said of one item. */
  @Schema(name = "ItemDocumentation")
  record ItemResource(
      UUID item,
      @Schema(description = "Whether it had to change") Documentation.Answer answer,
      @Schema(description = "Where to find it; why, when nothing had to change") String note,
      UUID by,
      Instant at) {}

  static DocumentationResource of(
      boolean due, Set<ItemId> touched, Map<ItemId, Documentation> said) {
    return new DocumentationResource(
        due,
        touched.stream()
            .filter(item -> !said.containsKey(item))
            .map(ItemId::value)
            .sorted()
            .toList(),
        said.values().stream()
            .sorted(Comparator.comparing(one -> one.item().value()))
            .map(one ->
                new ItemResource(
                    one.item().value(),
                    Objects.requireNonNull(one.word().answer()),
                    one.word().note(),
                    one.by().value(),
                    one.at()))
            .toList());
  }
}
