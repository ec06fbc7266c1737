package io.tidegate.review;

import io.tidegate.kernel.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One recorded test.
 *
 * @param step the step of the plan it carries out; null for a free one
 * @param result what was seen, in words; may be empty
 * @param by who tested; null when the run does not say
 */
public record TestRecord(
    @Nullable UUID step,
    String what,
    boolean passed,
    String result,
    @Nullable PersonId by,
    Instant at) {}
