package io.tidegate.approval.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What came of one of several approvals. */
@Schema(name = "TogetherAnswer")
record TogetherAnswer(
    @Schema(example = "1042") int change,
    boolean approved,
    @Schema(description = "Why it was not; null when it was") @Nullable String whyNot) {}
