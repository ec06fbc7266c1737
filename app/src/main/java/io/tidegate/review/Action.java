package io.tidegate.review;

import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done because of a review.
 *
 * @param followUp the change that does it; null when it needs none
 * @param doneAt null while it is open
 */
public record Action(
    UUID id,
    String what,
    PersonId owner,
    LocalDate due,
    @Nullable ChangeId followUp,
    @Nullable Instant doneAt) {}
