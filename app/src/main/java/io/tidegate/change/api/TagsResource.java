package io.tidegate.change.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The tags of a change. */
@Schema(name = "Tags", description = "Words by which people gather changes that belong together")
record TagsResource(@Schema(description = "By alphabet, in lower case") List<String> items) {}
