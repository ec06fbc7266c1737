package io.tidegate.approval;

import io.tidegate.kernel.PersonId;
import java.util.UUID;

/**
 * Where somebody may decide now, and with whose vote.
 *
 * @param own whether it is their own vote; otherwise they stand in
 * @param abstentionRefuses whether abstaining here would end in a refusal, so that it is better not
 *     offered
 * @param coolsOff whether it is a self-approval, which waits before it counts
 */
public record Say(
    UUID stage,
    String name,
    PersonId as,
    boolean own,
    boolean abstentionRefuses,
    boolean coolsOff) {}
