package io.tidegate.policy.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Two policies told apart. */
@Schema(name = "PolicyComparison")
record ComparisonResource(String before, String after, List<DifferenceResource> differences) {}
