package io.tidegate.change.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.change.State;
import java.util.List;

/** Where a change stands, and what can happen to it. */
@Schema(name = "Transitions", description = "Where the change stands, and what can happen to it")
record TransitionsResource(
    State state,
    @Schema(description = "Whether it is on hold") boolean held,
    @Schema(description = "In the order of the lifecycle") List<TransitionResource> items) {}
