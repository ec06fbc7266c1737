package io.tidegate.policy.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The rules that hold, or held. */
@Schema(name = "Policy", description = "The rules of the account, or of one client")
record PolicyResource(
    @Schema(description = "The version they are read from", example = "7") int version,
    List<SectionResource> sections) {}
