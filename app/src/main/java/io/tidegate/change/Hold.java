package io.tidegate.change;

import io.tidegate.kernel.PersonId;
import java.time.Instant;

/** Why a change is held, since when and by whom. The state it is held in stays its state. */
public record Hold(Instant since, PersonId by, String reason) {}
