package io.tidegate.policy.api;

import io.swagger.v3.oas.annotations.media.Schema;

/** What a draft became. */
@Schema(name = "PolicyPublication")
record PublishedResource(@Schema(example = "8") int version) {}
