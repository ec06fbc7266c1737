package io.tidegate.change.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.change.Transition;
import java.util.List;

/** What happened. */
@Schema(name = "Taken", description = "What happened")
record TakenResource(
    @Schema(
            description =
                "The transitions taken, in order; more than one where the first carried on")
        List<Transition> taken,
    @Schema(description = "The change as it is now") ChangeResource change) {}
