package io.tidegate.audit.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.tidegate.api.Asked;
import io.tidegate.audit.LedgerSearch;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** What narrows the ledger, as it stands in the address. */
record LedgerFilter(
    @Parameter(description = "The room that wrote it down", example = "change")
        @Nullable String room,
    @Parameter(description = "What was done", example = "approved") @Nullable String deed,
    @Parameter(description = "The id of who did it") @Nullable String actor,
    @Parameter(description = "The id of the client concerned") @Nullable String client,
    @Parameter(description = "Not before this moment", example = "2026-11-28T00:00:00Z")
        @Nullable String from,
    @Parameter(description = "Before this moment", example = "2026-12-05T00:00:00Z")
        @Nullable String until) {
  /** What is meant. Throws {@link Invalid} with everything that means nothing. */
  LedgerSearch search() {
    Asked asked = new Asked();
    LedgerSearch search =
        new LedgerSearch(
            asked.text("room", room),
            asked.text("deed", deed),
            asked.id("actor", actor, PersonId::of),
            asked.id("client", client, ClientId::of),
            asked.moment("from", from),
            asked.moment("until", until));
    asked.check();
    return search;
  }
}
