package io.tidegate.insight.api;

import io.swagger.v3.oas.annotations.media.Schema;

/** A simulation that is to be run. */
@Schema(name = "NewSimulation", example = "{\"months\": 12}")
record SimulationBody(
    @Schema(description = "How many months to look back, 1 to 60", example = "12") int months) {}
