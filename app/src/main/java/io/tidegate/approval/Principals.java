package io.tidegate.approval;

import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Whose votes somebody may give besides their own.
 *
 * @param everywhere of those who are away and named them
 * @param board of members of the CAB, on these changes alone
 */
record Principals(Set<PersonId> everywhere, Map<ChangeId, Set<PersonId>> board) {
  /** Those of one stage. */
  Set<PersonId> in(ChangeId change, JudgedStage stage) {
    Set<PersonId> others = board.getOrDefault(change, Set.of());
    if (others.isEmpty() || !stage.stage().isHeldBy(Role.CAB_MEMBER)) {
      return everywhere;
    }
    Set<PersonId> all = new HashSet<>(everywhere);
    all.addAll(others);
    return all;
  }

  /** All of them, wherever. */
  Set<PersonId> all() {
    Set<PersonId> all = new HashSet<>(everywhere);
    board.values().forEach(all::addAll);
    return all;
  }
}
