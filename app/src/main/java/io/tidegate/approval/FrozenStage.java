package io.tidegate.approval;

import io.tidegate.kernel.PersonId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stage of a request, with the people whom it named.
 *
 * @param place in the route, from 0
 * @param group stages of the same group are decided side by side; groups one after the other
 * @param notApplicable why it concerns nobody; null when it does
 * @param problem why it cannot be decided; null when it can
 * @param coolOffHours null unless solo mode lets the involved decide
 * @param turnAt when its turn came; null before
 * @param dueAt by when it should be decided; null before its turn
 * @param escalated to whom it went on
 */
record FrozenStage(
    UUID id,
    int place,
    int group,
    Stage stage,
    Set<PersonId> members,
    @Nullable String notApplicable,
    @Nullable String problem,
    @Nullable Integer coolOffHours,
    @Nullable Instant turnAt,
    @Nullable Instant dueAt,
    Escalated escalated) {
  FrozenStage {
    members = Set.copyOf(members);
  }

  /** As somebody of the client of this name may read it; see {@link Stage#shownTo}. */
  FrozenStage shownTo(String own) {
    Stage shown = stage.shownTo(own);
    return shown.equals(stage)
        ? this
        : new FrozenStage(
            id,
            place,
            group,
            shown,
            members,
            notApplicable == null ? null : "Nobody is asked there.",
            problem == null ? null : "That client has no client approver.",
            coolOffHours,
            turnAt,
            dueAt,
            escalated);
  }
}
