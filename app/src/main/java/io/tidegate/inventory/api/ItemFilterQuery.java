package io.tidegate.inventory.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.tidegate.api.Asked;
import io.tidegate.inventory.Environment;
import io.tidegate.inventory.ItemFilter;
import io.tidegate.inventory.Kind;
import io.tidegate.inventory.State;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** The filters of the inventory as they stand in the address. */
record ItemFilterQuery(
    @Parameter(description = "The id of a client") @Nullable String client,
    @Parameter(description = "A kind", example = "firewall") @Nullable String kind,
    @Parameter(description = "Planned, live or retired; planned and live ones when not said")
        @Nullable String state,
    @Parameter(description = "The least criticality, 1 to 5", example = "4")
        @Nullable String criticality,
    @Parameter(description = "An environment", example = "production") @Nullable String environment,
    @Parameter(description = "The id of who answers for it") @Nullable String owner,
    @Parameter(description = "A part of the name, or the whole external key") @Nullable String q) {
  private static final String SCORE = "[1-5]";

  /** The filter that is meant. Throws {@link Invalid} with everything that means nothing. */
  ItemFilter filter() {
    Asked asked = new Asked();
    ItemFilter filter =
        new ItemFilter(
            asked.id("client", client, ClientId::of),
            asked.word("kind", kind, Kind.class),
            asked.word("state", state, State.class),
            least(),
            asked.text("q", q),
            asked.word("environment", environment, Environment.class),
            asked.id("owner", owner, PersonId::of));
    asked.check();
    return filter;
  }

  private int least() {
    if (criticality == null || criticality.isBlank()) {
      return 1;
    }
    if (!criticality.matches(SCORE)) {
      throw new Invalid("criticality", "Criticality goes from 1 to 5.");
    }
    return Integer.parseInt(criticality);
  }
}
