package io.tidegate.cab;

import io.tidegate.approval.Decision;
import io.tidegate.kernel.PersonId;

/**
 * A vote on a model as somebody gives it.
 *
 * @param as whose vote it is: their own, or that of a member they stand in for
 * @param motion the key of what they were asked; when something else is asked by now, it is stale
 */
public record MotionVote(PersonId as, String motion, Decision decision) {}
