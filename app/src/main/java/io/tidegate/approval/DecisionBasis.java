package io.tidegate.approval;

import io.tidegate.change.Change;
import io.tidegate.kernel.Actor;
import io.tidegate.ui.View;

/**
 * What a decision on a change rests on, to be shown on other rooms' pages too: why, four facts,
 * what cannot be undone, what differs, the way back, what lies around it.
 */
public interface DecisionBasis {
  /** As this reader may see it. */
  View of(Actor reader, Change change);
}
