package io.tidegate.change.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.change.Blocker;
import io.tidegate.change.Capacity;
import io.tidegate.change.Offer;
import io.tidegate.change.State;
import io.tidegate.change.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A transition that the lifecycle knows from where a change stands. */
@Schema(
    name = "Transition",
    description = "A transition that the lifecycle knows from where the change stands")
record TransitionResource(
    Transition transition,
    @Schema(description = "The deed as a button says it", example = "Request approval")
        String title,
    @Schema(description = "The state it leads to") State to,
    @Schema(description = "Whether the token's person could take it now") boolean allowed,
    @Schema(description = "Whether a reason must be given") boolean needsReason,
    @Schema(description = "As what somebody takes it") List<Capacity> who,
    @Schema(description = "Everything that stands in the way, cautions last")
        List<BlockerResource> blockers) {
  static TransitionResource of(Offer offer, String site, String page) {
    List<Blocker> blockers = new ArrayList<>();
    if (!offer.permitted()) {
      blockers.add(notPermitted(offer, page));
    }
    blockers.addAll(offer.blockers());
    return new TransitionResource(
        offer.transition(),
        offer.transition().title(),
        offer.to(),
        offer.open(),
        offer.transition().needsReason(),
        offer.who(),
        BlockerResource.of(blockers, site));
  }

  private static Blocker notPermitted(Offer offer, String page) {
    String who = offer.who().stream().map(Capacity::title).collect(Collectors.joining(" or "));
    return Blocker.of(
        "not-permitted",
        "Only %s can do this".formatted(who),
        "Ask one of them; the people of this change stand beside it.",
        page + "#people");
  }
}
