package io.tidegate.approval;

import io.tidegate.kernel.PersonId;
import java.util.Optional;
import java.util.Set;

/** Who some approvers are today, where that does not depend on the change. */
interface Headcount {
  /** Empty when it depends on the change. */
  Optional<Set<PersonId>> of(Approvers approvers);
}
