package io.tidegate.audit;

import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which acts in an account are asked for. Anything empty or null does not narrow.
 *
 * @param room in which they were done
 * @param deed what was done, in the past tense and in kebab case
 * @param actor by whom
 * @param client whose things they concern
 * @param from not before this moment
 * @param until before this moment
 */
public record LedgerSearch(
    String room,
    String deed,
    @Nullable PersonId actor,
    @Nullable ClientId client,
    @Nullable Instant from,
    @Nullable Instant until) {}
