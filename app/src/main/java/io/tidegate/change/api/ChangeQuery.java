package io.tidegate.change.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.tidegate.api.Asked;
import io.tidegate.change.ChangeFilter;
import io.tidegate.change.ChangeOrder;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Rating;
import io.tidegate.change.State;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.PersonId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the list of changes as they stand in the address; what is left out does not
 * narrow.
 */
record ChangeQuery(
    @Parameter(
            description =
                "States, parted by commas; “open” means all in which something is still to happen",
            example = "open")
        @Nullable String state,
    @Parameter(description = "Types, parted by commas", example = "normal,emergency")
        @Nullable String type,
    @Parameter(description = "Levels of risk, parted by commas", example = "high,critical")
        @Nullable String risk,
    @Parameter(description = "The id of a client") @Nullable String client,
    @Parameter(description = "The id of a configuration item that the change affects")
        @Nullable String item,
    @Parameter(description = "The id of the owner, or “me”", example = "me") @Nullable String owner,
    @Parameter(description = "The id of the requester, or “me”", example = "me")
        @Nullable String requester,
    @Parameter(description = "The id of one of the implementers, or “me”", example = "me")
        @Nullable String implementer,
    @Parameter(description = "A tag that it has", example = "december-patches")
        @Nullable String tag,
    @Parameter(
            description =
                "“yes” for those brought in from another system, “no” for those made here",
            example = "no")
        @Nullable String imported,
    @Parameter(description = "Windows that end after this moment", example = "2026-11-28T00:00:00Z")
        @Nullable String windowFrom,
    @Parameter(
            description = "Windows that start before this moment",
            example = "2026-12-05T00:00:00Z")
        @Nullable String windowUntil,
    @Parameter(
            description =
                "Words of any text of the change, “phrases” in quotation marks, or a number",
            example = "certificate")
        @Nullable String q,
    @Parameter(
            description =
                "Newest (as it is when nothing is said), touched, soonest or riskiest first",
            example = "soonest")
        @Nullable String sort) {
  /** As it is said in the address. */
  private enum Answer {
    YES,
    NO
  }

  private static final String OPEN = "open";
  private static final String OWN = "me";

  /** The filter that is meant. Throws {@link Invalid} with everything that means nothing. */
  ChangeFilter filter(Actor caller) {
    Asked asked = new Asked();
    ChangeFilter filter =
        ChangeFilter.ALL
            .in(states(asked))
            .of(asked.words("type", type, ChangeType.class))
            .rated(asked.words("risk", risk, Rating.Level.class))
            .at(asked.id("client", client, ClientId::of))
            .affecting(asked.id("item", item, ItemId::of))
            .ownedBy(person("owner", owner, caller, asked))
            .requestedBy(person("requester", requester, caller, asked))
            .implementedBy(person("implementer", implementer, caller, asked))
            .tagged(tag(asked))
            .imported(origin(asked))
            .during(
                asked.moment("windowFrom", windowFrom), asked.moment("windowUntil", windowUntil))
            .saying(asked.text("q", q));
    order(asked);
    asked.check();
    return filter;
  }

  /** Tags are kept in lower case. */
  private @Nullable String tag(Asked asked) {
    String word = asked.text("tag", tag).toLowerCase(Locale.ROOT);
    return word.isEmpty() ? null : word;
  }

  private @Nullable Boolean origin(Asked asked) {
    Answer said = asked.word("imported", imported, Answer.class);
    return said == null ? null : said == Answer.YES;
  }

  /** The order that is meant; the usual one when nothing is said. */
  ChangeOrder order() {
    return order(new Asked());
  }

  private ChangeOrder order(Asked asked) {
    ChangeOrder said = asked.word("sort", sort, ChangeOrder.class);
    return said == null ? ChangeOrder.NEWEST : said;
  }

  private Set<State> states(Asked asked) {
    Set<State> states = asked.words("state", state, State.class, OPEN);
    if (Asked.parts(state).contains(OPEN)) {
      states.addAll(ChangeFilter.OPEN);
    }
    return states;
  }

  private static @Nullable PersonId person(
      String field, @Nullable String said, Actor caller, Asked asked) {
    return OWN.equals(said) ? caller.person() : asked.id(field, said, PersonId::of);
  }
}
