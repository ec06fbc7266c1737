package io.tidegate.inventory.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.tidegate.api.Asked;
import io.tidegate.inventory.Triage;
import io.tidegate.inventory.UnrecordedFilter;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.ItemId;
import org.jspecify.annotations.Nullable;

/** Which unrecorded changes are asked for, as it stands in the address. */
record UnrecordedQuery(
    @Parameter(description = "The id of a client") @Nullable String client,
    @Parameter(description = "The id of an item") @Nullable String item,
    @Parameter(description = "What was said of it; any when not said", example = "open")
        @Nullable String triage,
    @Parameter(description = "Whether only values that come and go are meant: true or false")
        @Nullable String flapping) {
  /** The filter that is meant. Throws {@link Invalid} with everything that means nothing. */
  UnrecordedFilter filter() {
    Asked asked = new Asked();
    UnrecordedFilter filter =
        new UnrecordedFilter(
            asked.id("client", client, ClientId::of),
            asked.id("item", item, ItemId::of),
            asked.word("triage", triage, Triage.class),
            Truth.of("flapping", flapping));
    asked.check();
    return filter;
  }
}
