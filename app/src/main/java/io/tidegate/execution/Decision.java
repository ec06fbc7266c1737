package io.tidegate.execution;

import io.tidegate.kernel.PersonId;
import java.time.Instant;

/** Go or no-go, said by the decider with a reason. */
public record Decision(boolean go, String reason, PersonId by, Instant at) {}
