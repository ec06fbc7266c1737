package io.tidegate.approval;

import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.PersonId;
import java.util.Map;
import java.util.Set;

/**
 * Who gives whose vote in the stages of the CAB, besides those to whom it was given for an absence.
 * The room where the board meets answers.
 */
public interface StandsIn {
  /** Whose votes this hand gives there now, by the change; nothing for most people. */
  Map<ChangeId, Set<PersonId>> onTheBoard(PersonId hand);

  /** Who gives whose votes there now on this change, by the member. */
  Map<PersonId, Set<PersonId>> onTheBoard(ChangeId change);
}
