package io.tidegate.policy.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Rules to begin from. */
@Schema(name = "PolicyPreset")
record PresetResource(
    @Schema(example = "small-team") String name,
    String title,
    String gist,
    @Schema(description = "What it asks, why, and whom it suits") List<String> explained,
    List<SectionResource> sections) {}
