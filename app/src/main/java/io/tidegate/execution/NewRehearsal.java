package io.tidegate.execution;

import io.tidegate.kernel.PersonId;
import java.time.Instant;

/** A rehearsal as somebody tells it. */
public record NewRehearsal(PersonId doneBy, Instant doneAt, String place, int minutes) {}
