package io.tidegate.approval;

import io.tidegate.kernel.PersonId;
import java.time.Instant;

/**
 * A vote that an edit took away: what its voter saw is no longer what is asked.
 *
 * @param stage the name of the stage it was given in
 * @param revision the one it was given for
 */
public record LapsedVote(
    PersonId voter, String stage, Decision decision, int revision, Instant at) {}
