package io.tidegate.approval;

import io.tidegate.kernel.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an approval was given under.
 *
 * @param vote the vote it was given with
 * @param metAt when somebody said that it holds; null while it stops the start
 */
public record OpenCondition(
    UUID vote,
    String words,
    PersonId by,
    @Nullable Instant metAt,
    @Nullable PersonId metBy,
    @Nullable String how) {}
