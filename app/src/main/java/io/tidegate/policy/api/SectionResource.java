package io.tidegate.policy.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/** One section of the policy. */
@Schema(name = "PolicySection")
record SectionResource(
    @Schema(example = "emergency") String name,
    String title,
    @Schema(description = "Whether the client has it of its own") boolean own,
    @Schema(description = "The rules in plain words") List<String> words,
    @Schema(description = "The rules as a file or a PUT writes them") Map<String, Object> rules) {}
