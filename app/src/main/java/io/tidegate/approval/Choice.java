package io.tidegate.approval;

import io.tidegate.kernel.PersonId;
import java.util.UUID;

/**
 * A decision as somebody gives it.
 *
 * @param as whose vote it is: their own, or that of a person they stand in for
 * @param revision the revision that they had before them; any other than the current one is stale
 */
public record Choice(UUID stage, PersonId as, Decision decision, int revision) {}
