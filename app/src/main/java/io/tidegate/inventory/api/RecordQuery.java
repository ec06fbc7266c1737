package io.tidegate.inventory.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.tidegate.api.Asked;
import io.tidegate.inventory.RecordFilter;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.ItemId;
import org.jspecify.annotations.Nullable;

/** Which configuration records are asked for, as it stands in the address. */
record RecordQuery(
    @Parameter(description = "The id of a client") @Nullable String client,
    @Parameter(description = "The id of an item") @Nullable String item,
    @Parameter(description = "The id of a change") @Nullable String change,
    @Parameter(description = "Not before this moment", example = "2026-08-30T00:00:00Z")
        @Nullable String from,
    @Parameter(description = "Before this moment", example = "2026-11-28T00:00:00Z")
        @Nullable String until,
    @Parameter(
            description =
                "Whether records in which nothing differs are given too, of one item or one change:"
                    + " true or false")
        @Nullable String all) {
  /** The filter that is meant. Throws {@link Invalid} with everything that means nothing. */
  RecordFilter filter() {
    Asked asked = new Asked();
    RecordFilter filter =
        new RecordFilter(
            asked.id("client", client, ClientId::of),
            asked.id("item", item, ItemId::of),
            asked.id("change", change, ChangeId::of),
            asked.moment("from", from),
            asked.moment("until", until),
            Truth.of("all", all));
    asked.check();
    if (filter.all() && filter.item() == null && filter.change() == null) {
      throw new Invalid("all", "Name an item or a change whose records are all to be given.");
    }
    return filter;
  }
}
