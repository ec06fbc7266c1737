package io.tidegate.inventory.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.inventory.NotImpacted;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody said that an item is not hit over a dependency. */
@Schema(
    name = "NotImpacted",
    description = "An item is not hit over a dependency, because of something")
record NotImpactedResource(
    UUID dependency,
    UUID item,
    String because,
    Instant saidAt,
    @Nullable UUID saidBy,
    @Schema(description = "When it lapses: from then on trouble runs there again") Instant until) {
  static NotImpactedResource of(NotImpacted said) {
    return new NotImpactedResource(
        said.dependency().value(),
        said.item().value(),
        said.because(),
        said.saidAt(),
        said.saidBy() == null ? null : said.saidBy().value(),
        said.until());
  }
}
