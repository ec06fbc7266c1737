package io.tidegate.risk;

import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.TeamId;

/** Whose view of the impact is asked for. */
public sealed interface Assessor {
  /** Somebody of the staff or of the change's client. */
  record Somebody(PersonId person) implements Assessor {}

  /** Whoever of the team answers first, for all of it. */
  record AnyOf(TeamId team) implements Assessor {}
}
